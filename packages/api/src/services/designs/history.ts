export async function designAt(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
export async function designHistory(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
