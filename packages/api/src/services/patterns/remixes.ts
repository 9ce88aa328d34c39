export async function patternRemixes(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
