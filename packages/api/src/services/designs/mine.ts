export async function myDesigns(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
