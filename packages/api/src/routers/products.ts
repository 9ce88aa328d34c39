import { z } from 'zod';
import { productId, productVersion } from '../contract/identifiers.ts';
import { productCard, productView } from '../contract/product.ts';
import { anyone, router } from '../procedure.ts';
import { getProduct } from '../services/products/get.ts';
import { listProducts } from '../services/products/list.ts';

export const products = router({
  list: anyone('public', 'read').output(z.array(productCard)).query(({ ctx }) => listProducts(ctx)),

  /** The newest version, unless one is named. */
  get: anyone('public', 'read')
    .input(z.object({ id: productId, version: productVersion.optional() }))
    .output(productView)
    .query(({ ctx, input }) => getProduct(ctx, input)),
});
