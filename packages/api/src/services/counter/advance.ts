export async function advanceOrder(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
