export async function withdrawPattern(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
