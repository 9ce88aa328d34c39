export { type Colour, findFinish, type Look, type Material, materialSchema, materialsSchema, type ResolvedFinish } from './catalogue/material.ts';
export { type Machine, machineSchema, type Profile } from './catalogue/machine.ts';
export { delivers, type Store, type StoreMaterial, type StorePrices, storeSchema, storesSchema } from './catalogue/store.ts';
