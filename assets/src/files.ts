/** The products that the project ships, in the order of the catalogue's pages. */
export const productIds = ['planter', 'bin', 'enclosure', 'house-sign', 'lampshade', 'device-stand', 'wall-hook', 'drawer-organiser'] as const;

/** Path of a product's script. Read it as text: it runs only in the sandbox. */
export const scriptOf = (product: string): string => `products/${product}/product.ts`;

export const machineFiles = ['machines/bed-256.json', 'machines/bed-250.json'] as const;
