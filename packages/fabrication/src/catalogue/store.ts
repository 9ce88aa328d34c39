/** A shop that makes and hands over orders: what it can deliver and what it asks for it. */
import { z } from 'zod';
import { priceScriptSchema } from './price-script.ts';
import { idSchema, wordsSchema } from './words.ts';

const minorUnits = z.int().min(0).max(100_000_000);

export const storePricesSchema = z.strictObject({
  currency: z.literal('EUR'),
  /** Integer minor units, all taxes included. */
  setup: minorUnits,
  perMachineHour: minorUnits,
  /** An order costs at least this. */
  minimum: minorUnits,
  /** In place of the usual lines for setup, material and machine; the minimum holds all the same. */
  script: priceScriptSchema.optional(),
});

const shelf = {
  material: idSchema,
  /** Ids of the colours that it has on the shelf. */
  colours: z.array(idSchema).min(1),
} as const;

export const storeMaterialSchema = z.union([
  z.strictObject({ ...shelf, pricePerKilogram: minorUnits }),
  /** Of sheet: the thicknesses on the shelf, mm. */
  z.strictObject({ ...shelf, sheets: z.array(z.strictObject({ thickness: z.number().positive(), pricePerSquareMetre: minorUnits })).min(1) }),
]);

export const storeSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  about: wordsSchema,
  address: z.strictObject({ street: z.string().min(1).max(120), postcode: z.string().min(1).max(16), city: z.string().min(1).max(80), country: z.string().length(2) }),
  /** WGS 84 degrees. */
  place: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  hours: wordsSchema,
  prices: storePricesSchema,
  /** Working days until an order is ready when nothing waits. */
  leadDays: z.int().min(0).max(60),
  materials: z.array(storeMaterialSchema).min(1),
  /** The one that a part is made on is the first that can. `perHour` is asked in place of the store's usual price of an hour. */
  machines: z.array(z.strictObject({ machine: idSchema, count: z.int().min(1).max(200), perHour: minorUnits.optional() })).min(1),
});

export const storesSchema = z.array(storeSchema);
export type StorePrices = z.infer<typeof storePricesSchema>;
export type StoreMaterial = z.infer<typeof storeMaterialSchema>;
export type Store = z.infer<typeof storeSchema>;

/** Whether a store has a finish on the shelf. */
export const delivers = (store: Store, finish: { readonly material: string; readonly colour: string }): boolean =>
  store.materials.some(({ material, colours }) => material === finish.material && colours.includes(finish.colour));
