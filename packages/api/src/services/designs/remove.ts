export async function removeDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
export async function restoreDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
