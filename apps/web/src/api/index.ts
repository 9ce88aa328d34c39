export { api } from './client.ts';
export { faultOf, isPassing, requestIdOf } from './faults.ts';
export type { ClientFault, ClientFaultCode } from './faults.ts';
export { newIntent, useIntent } from './idempotency.ts';
export { catalogueQuery, designQuery, patternQuery, patternsQuery, productQuery, productsQuery } from './queries.ts';
export { pictureOf } from './pictures.ts';
export { queryClient } from './queryClient.ts';
export { useWatch } from './useWatch.ts';
export type {
  CatalogueAnswer, CounterCard, CounterOrder, DesignCard, DesignPage, ExportRequest, FormatOffer, Licence, Me, OrderCard, OrderPage, OrderState, OwnPreset, PatternCard, PatternPage, PlateView, PriceLine, PrintRecord, ProductCard, ProductPage, Quote, Task,
} from './views.ts';
