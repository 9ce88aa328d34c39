export async function counterQueue(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
