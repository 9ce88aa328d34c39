/** Everything the server can do. The path of a procedure is its name in the code: `designs.save` is services/designs/save.ts. */
import { router } from './procedure.ts';
import { catalogue } from './routers/catalogue.ts';
import { counter } from './routers/counter.ts';
import { designs } from './routers/designs.ts';
import { exports } from './routers/exports.ts';
import { orders } from './routers/orders.ts';
import { patterns } from './routers/patterns.ts';
import { presets } from './routers/presets.ts';
import { prints } from './routers/prints.ts';
import { products } from './routers/products.ts';
import { session } from './routers/session.ts';
import { variants } from './routers/variants.ts';

export const appRouter = router({ session, products, catalogue, designs, presets, patterns, exports, variants, orders, counter, prints });
export type AppRouter = typeof appRouter;
