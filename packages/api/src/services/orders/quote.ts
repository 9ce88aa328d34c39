export async function quoteOrder(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
