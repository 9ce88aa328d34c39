/** Everything that belongs to one open design, made once and handed down; it knows nothing of React. */
import { processIn } from '@patternbook/fabrication';
import type { Finding } from '@patternbook/fabrication';
import { checkDesign, finishPlaces } from '@patternbook/product';
import type { CheckedDesign, Design, Literal, MeasurementSystem, ProductDefinition } from '@patternbook/product';
import { createStage } from '@patternbook/viewport';
import type { Stage } from '@patternbook/viewport';
import type { EvaluateRequest, Evaluation, Outcome, ProductSource } from '@patternbook/workshop';
import type { CatalogueAnswer, ProductPage } from '../api/index.ts';
import { createLooking } from './document/looking.ts';
import type { Looking } from './document/looking.ts';
import { createStudioDocument } from './document/studioDocument.ts';
import type { StudioDocument } from './document/studioDocument.ts';
import type { Autosave } from './saving/autosave.ts';
import type { Offers, OffersInput } from './shaping/estimateOffers.ts';
import type { FindingsInput } from './findings/findTroubles.ts';
import { createFindings } from './findings/findingsStore.ts';
import type { FindingsStore } from './findings/findingsStore.ts';
import { createOffers } from './shaping/offers.ts';
import type { OffersStore } from './shaping/offers.ts';
import { createResults } from './shaping/results.ts';
import type { Results } from './shaping/results.ts';
import { createViewStore } from './view/viewStore.ts';
import type { ViewStore } from './view/viewStore.ts';

/** What may be done with the design that is open. */
export type Access =
  | { readonly kind: 'own' }
  /** Opened by a share link: to look at, and to copy where its maker allows it. */
  | { readonly kind: 'shared'; readonly token: string; readonly copy: boolean; readonly author: string };

export type Origins = readonly { readonly pattern: string; readonly name: string; readonly author: { readonly name: string } }[];

export interface Session {
  readonly product: ProductPage;
  readonly definition: ProductDefinition;
  readonly catalogue: CatalogueAnswer;
  readonly access: Access;
  /** Patterns that the design was begun from; their makers are named wherever it is worked on. */
  readonly origins: Origins;
  readonly document: StudioDocument;
  readonly looking: Looking;
  /** Nothing for a design that is only looked at. */
  readonly autosave: Autosave | undefined;
  readonly stage: Stage;
  readonly results: Results;
  readonly offers: OffersStore;
  readonly findings: FindingsStore;
  readonly view: ViewStore;
  /** The sentences of conflicts carry lengths, so they depend on the person's units; nothing else does. */
  check(design: Design, system?: MeasurementSystem): CheckedDesign;
  close(): void;
}

export interface SessionOptions {
  readonly product: ProductPage;
  readonly catalogue: CatalogueAnswer;
  readonly access: Access;
  readonly origins: Origins;
  readonly design: Design;
  readonly name: string;
  readonly evaluate: (request: EvaluateRequest) => Promise<Outcome<Evaluation>>;
  readonly estimate: (input: OffersInput) => Promise<Offers | undefined>;
  readonly find: (input: FindingsInput) => Promise<readonly Finding[] | undefined>;
  readonly save: ((document: StudioDocument) => Autosave) | undefined;
}

/** Checks are asked for by many in each edit; one design is checked once. */
const rememberCheck = (definition: ProductDefinition, materials: CatalogueAnswer['materials']): Session['check'] => {
  const processOf = processIn(materials);
  const known = { metric: new WeakMap<Design, CheckedDesign>(), imperial: new WeakMap<Design, CheckedDesign>() };
  return (design, system = 'metric') => {
    const found = known[system].get(design) ?? checkDesign(definition, design, { system, processOf });
    known[system].set(design, found);
    return found;
  };
};

export const openSession = ({ product, catalogue, access, origins, design, name, evaluate, estimate, find, save }: SessionOptions): Session => {
  const { definition } = product;
  const source: ProductSource = product.source;
  const document = createStudioDocument({ design, name });
  const check = rememberCheck(definition, catalogue.materials);
  const looking = createLooking(document);
  const stage = createStage();
  const autosave = save?.(document);
  const results = createResults({ looking, source, stage, check, evaluate, now: () => performance.now() });
  const offers = createOffers({ definition, catalogue, results, looking, check, estimate });
  const findings = createFindings({ definition, catalogue, results, looking, check, find });
  return {
    product,
    definition,
    catalogue,
    access,
    origins,
    document,
    looking,
    autosave,
    stage,
    results,
    offers,
    findings,
    view: createViewStore(),
    check,
    close() {
      autosave?.stop();
      results.stop();
      offers.stop();
      findings.stop();
    },
  };
};

/** Whether the design gives this parameter a value of its own that is not the product's. */
export const isChanged = (definition: ProductDefinition, parameter: string, value: Literal | undefined): boolean => value !== undefined && value !== definition.parameters[parameter]?.default;

/** Whether anything differs from the product as it is shipped. */
export const isUntouched = (definition: ProductDefinition, design: Design): boolean => {
  const places = finishPlaces(definition);
  return (
    design.turns === undefined &&
    Object.entries(design.values).every(([id, value]) => !isChanged(definition, id, value)) &&
    Object.entries(design.finishes).every(([place, { material, colour }]) => places[place]?.material === material && places[place].colour === colour)
  );
};
