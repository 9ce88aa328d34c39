/** A material, a machine and two stores for tests. */
import { machineSchema, materialsSchema, storeSchema } from '@patternbook/fabrication';
import type { Store } from '@patternbook/fabrication';

export const materials = materialsSchema.parse([
  {
    id: 'pla', name: { en: 'PLA' }, help: { en: 'For tests.' }, process: 'fdm', density: 1.25, densitySource: 'test',
    pricePerKilogram: { currency: 'EUR', amount: 2500 }, flow: 15, temperature: { nozzle: 215, bed: 60 }, fan: { least: 100, most: 100, bridges: 100, layersWithout: 1 },
    look: { roughness: 0.9, translucency: 0, layers: 0.4, grain: 0 },
    colours: [{ id: 'white', name: { en: 'White' }, hex: '#efeae0' }, { id: 'blue', name: { en: 'Blue' }, hex: '#2d4f83' }, { id: 'gold', name: { en: 'Gold' }, hex: '#c0a040' }],
  },
]);

export const machine = machineSchema.parse({
  id: 'bed-256', name: { en: 'Printer' }, process: 'fdm', bed: { x: 256, y: 256, z: 256 }, margin: 4, nozzle: 0.4, materials: 4, overheadMinutes: 7, changeSeconds: 75, changeGrams: 0.6,
  profile: {
    layerHeight: 0.2, firstLayerHeight: 0.2, lineWidth: 0.45, perimeters: 3, topLayers: 5, bottomLayers: 4, infill: 0.15,
    speeds: { outerPerimeter: 60, perimeter: 90, infill: 120, solid: 100, top: 60, travel: 200, firstLayer: 30, bridge: 40 }, acceleration: 2000, shortestLayer: 8,
  },
});

const storeOf = (id: string, name: string): Store =>
  storeSchema.parse({
    id, name, about: { en: 'A store.' }, address: { street: 'Street 1', postcode: '10115', city: 'Berlin', country: 'DE' }, place: { latitude: 52.5, longitude: 13.4 },
    hours: { en: 'Always' }, prices: { currency: 'EUR', setup: 300, perMachineHour: 200, minimum: 500 }, leadDays: 2,
    // Gold is in the catalogue, but not on the shelf.
    materials: [{ material: 'pla', colours: ['white', 'blue'], pricePerKilogram: 3000 }], machines: [{ machine: 'bed-256', count: 1 }],
  });

export const testStores = [storeOf('mitte', 'Print shop Mitte'), storeOf('altona', 'Print shop Altona')];
