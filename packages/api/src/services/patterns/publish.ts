export async function publishPattern(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
