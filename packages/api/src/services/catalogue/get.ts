export async function getCatalogue(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
