export async function getOrder(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
