export async function counterPlate(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
