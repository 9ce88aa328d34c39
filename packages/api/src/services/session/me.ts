export async function me(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
