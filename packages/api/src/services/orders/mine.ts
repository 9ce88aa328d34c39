export async function myOrders(..._: readonly unknown[]): Promise<never> { throw new Error('pending'); }
