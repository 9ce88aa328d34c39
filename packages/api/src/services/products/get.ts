export async function getProduct(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
