export async function saveDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
