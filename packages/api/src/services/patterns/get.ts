export async function getPattern(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
