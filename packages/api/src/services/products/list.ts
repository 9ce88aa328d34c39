export async function listProducts(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
