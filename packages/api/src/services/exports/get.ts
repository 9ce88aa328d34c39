export async function getExport(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
