export async function cancelOrder(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
