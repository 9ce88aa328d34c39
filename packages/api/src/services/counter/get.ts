export async function counterOrder(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
