import { catalogueView } from '../contract/catalogue.ts';
import { anyone, router } from '../procedure.ts';
import { getCatalogue } from '../services/catalogue/get.ts';

export const catalogue = router({
  get: anyone('public', 'read').output(catalogueView).query(({ ctx }) => getCatalogue(ctx)),
});
