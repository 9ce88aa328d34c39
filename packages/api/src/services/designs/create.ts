export async function createDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
