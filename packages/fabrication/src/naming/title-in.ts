import { type ProductDefinition, say } from '@patternbook/product';

/** Whether a title is only the product's name, in whatever language. */
export const isProductName = ({ name }: Pick<ProductDefinition, 'name'>, title: string): boolean => Object.values(name).includes(title);

/** A title as people read it: what somebody called their design, or else the product's name in the language of the file. */
export const titleIn = (product: Pick<ProductDefinition, 'name'>, title: string, language: string): string => (isProductName(product, title) ? say(product.name, language) : title);
