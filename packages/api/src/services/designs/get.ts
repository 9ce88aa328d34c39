export async function getDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
