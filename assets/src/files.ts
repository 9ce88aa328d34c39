/** The products that the project ships, in the order of the catalogue's pages. */
export const productIds = ['planter', 'bin', 'enclosure', 'house-sign', 'lampshade', 'device-stand', 'wall-hook', 'drawer-organiser', 'finger-joint-box', 'sheet-bracket', 'flat-pack-stool', 'cookie-cutter', 'ring', 'picture-light'] as const;

/** Path of a product's script. Read it as text: it runs only in the sandbox. */
export const scriptOf = (product: string): string => `products/${product}/product.ts`;

/** In the order in which they are preferred where nobody asks for one: each part is made on the first that can. */
export const machineFiles = ['machines/bed-256.json', 'machines/bed-250.json', 'machines/resin-200.json', 'machines/laser-600.json', 'machines/sheet-metal-1500.json', 'machines/router-1250.json'] as const;
