export async function placeOrder(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
