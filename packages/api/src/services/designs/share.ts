export async function shareDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
export async function sharedDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
export async function unshareDesign(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
