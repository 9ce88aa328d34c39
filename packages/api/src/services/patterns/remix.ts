export async function remixPattern(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
