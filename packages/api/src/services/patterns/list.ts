export async function listPatterns(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
