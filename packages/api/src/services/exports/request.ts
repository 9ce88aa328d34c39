export async function requestExport(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
