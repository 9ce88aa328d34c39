import type { Literal } from '@patternbook/product';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, useParams, useSearch } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import * as words from './messages/catalogues.ts';
import { loadMessages } from './messages/index.ts';
import type { Catalogue, Messages } from './messages/index.ts';
import { RootPage } from './layout/RootPage.tsx';
import { SitePage } from './layout/SitePage.tsx';
import { FramedMissingPage } from './layout/MissingPage.tsx';
import { FramedFault, PageFault } from './layout/PageFault.tsx';
import { readGallerySearch } from './pages/patterns/gallerySearch.ts';

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: RootPage,
  notFoundComponent: FramedMissingPage,
  errorComponent: FramedFault,
  loader: () => loadMessages(words.shell),
});

/** Every page with the site's header and footer; the studio has the screen to itself. */
const site = createRoute({ getParentRoute: () => root, id: 'site', component: SitePage, errorComponent: FramedFault });

/** Words and code of a page are fetched at the same time. */
const page = <const Path extends string>(path: Path, ...catalogues: readonly Catalogue<Messages>[]) => ({ getParentRoute: () => site, path, errorComponent: PageFault, loader: () => loadMessages(...catalogues) }) as const;
const bare = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path, errorComponent: FramedFault }) as const;

/** A text of the address, if it is one. */
const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined);
/** Values to begin with; the product refuses what it does not know. */
const literals = (value: unknown): Readonly<Record<string, Literal>> | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).filter((entry): entry is [string, Literal] => ['string', 'number', 'boolean'].includes(typeof entry[1]));
  return entries.length === 0 ? undefined : Object.fromEntries(entries.slice(0, 64));
};
const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } => (value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value }));

const start = createRoute({ ...page('/', words.start, words.plates, words.products), component: lazyRouteComponent(() => import('./pages/start/StartPage.tsx')) });
const products = createRoute({ ...page('/products', words.products), component: lazyRouteComponent(() => import('./pages/products/ProductsPage.tsx')) });
const product = createRoute({ ...page('/products/$id', words.products, words.plates), component: lazyRouteComponent(() => import('./pages/products/ProductPage.tsx')) });
const patterns = createRoute({ ...page('/patterns', words.gallery, words.plates), validateSearch: readGallerySearch, component: lazyRouteComponent(() => import('./pages/patterns/GalleryPage.tsx')) });
const pattern = createRoute({ ...page('/patterns/$id', words.pattern, words.plates), component: lazyRouteComponent(() => import('./pages/pattern/PatternPage.tsx')) });

const backTo = (search: Record<string, unknown>): { readonly back?: string } => {
  const back = word(search['back']);
  // Only a path of this site: an address from elsewhere would send people there after signing in.
  return optional('back', back && /^\/(?![/\\])/.test(back) ? back : undefined);
};
const signIn = createRoute({ ...page('/sign-in', words.account), validateSearch: backTo, component: lazyRouteComponent(() => import('./pages/account/SignInPage.tsx')) });
const signUp = createRoute({ ...page('/sign-up', words.account), validateSearch: backTo, component: lazyRouteComponent(() => import('./pages/account/SignUpPage.tsx')) });

export const mineTabs = ['designs', 'patterns', 'orders'] as const;
export type MineTab = (typeof mineTabs)[number];
const me = createRoute({
  ...page('/me', words.mine, words.plates, words.orders),
  validateSearch: (search: Record<string, unknown>): { readonly tab?: MineTab; readonly removed?: true } => ({
    ...optional('tab', mineTabs.find((tab) => tab === search['tab'])),
    ...optional('removed', search['removed'] === true ? true : undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/me/MePage.tsx')),
});

const order = createRoute({ ...page('/order/$designId', words.orders), component: lazyRouteComponent(() => import('./pages/order/PlaceOrderPage.tsx')) });
const orderStatus = createRoute({ ...page('/orders/$id', words.orders), component: lazyRouteComponent(() => import('./pages/order/OrderPage.tsx')) });
const counter = createRoute({
  ...bare('/counter'),
  loader: () => loadMessages(words.counter, words.orders),
  validateSearch: (search: Record<string, unknown>): { readonly store?: string; readonly order?: string; readonly show?: 'closed' } => ({
    ...optional('store', word(search['store'])),
    ...optional('order', word(search['order'])),
    ...(search['show'] === 'closed' && { show: 'closed' as const }),
  }),
  component: lazyRouteComponent(() => import('./pages/counter/CounterPage.tsx')),
});

const StudioPage = lazyRouteComponent(() => import('./studio/StudioPage.tsx'));
/** One page for all ways in: a design that gets its own address while it is shaped stays open as it is. */
const studioFrame = createRoute({
  getParentRoute: () => root,
  id: 'studio',
  errorComponent: FramedFault,
  component: function StudioFrame() {
    const { productId, designId, token, variant } = useParams({ strict: false });
    const { preset, values, revision } = useSearch({ strict: false });
    if (designId !== undefined) return <StudioPage entry={{ kind: 'design', design: designId, ...optional('revision', revision) }} />;
    if (variant !== undefined) return <StudioPage entry={{ kind: 'variant', variant }} />;
    if (token !== undefined) return <StudioPage entry={{ kind: 'shared', token }} />;
    return <StudioPage entry={{ kind: 'product', product: productId ?? '', ...optional('preset', preset), ...optional('values', values) }} />;
  },
  // These words stand in panels that must not blink when they are first said.
  loader: () => Promise.all([StudioPage.preload?.(), loadMessages(words.upgrading, words.findings)]),
});
const inStudio = <const Path extends string>(path: Path) => ({ getParentRoute: () => studioFrame, path }) as const;
const designNew = createRoute({
  ...inStudio('/design/$productId'),
  validateSearch: (search: Record<string, unknown>): { readonly preset?: string; readonly values?: Readonly<Record<string, Literal>> } => ({
    ...optional('preset', word(search['preset'])),
    ...optional('values', literals(search['values'])),
  }),
});
const studio = createRoute({
  ...inStudio('/studio/$designId'),
  validateSearch: (search: Record<string, unknown>): { readonly revision?: number } =>
    optional('revision', typeof search['revision'] === 'number' && Number.isInteger(search['revision']) ? search['revision'] : undefined),
});
const shared = createRoute(inStudio('/s/$token'));
const made = createRoute(inStudio('/v/$variant'));

export const routeTree = root.addChildren([
  site.addChildren([start, products, product, patterns, pattern, signIn, signUp, me, order, orderStatus]),
  counter,
  studioFrame.addChildren([designNew, studio, shared, made]),
]);
