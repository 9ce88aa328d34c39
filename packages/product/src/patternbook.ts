/** What scripts import as 'patternbook': the language of products, and the tables of sizes that the world agreed on. */
export * from './script.ts';
export { devices } from './tables/devices.ts';
export { heatSetInserts } from './tables/heat-set-inserts.ts';
export { lampHolders } from './tables/lamp-holders.ts';
export { metricScrews } from './tables/metric-screws.ts';
export { ringSizes } from './tables/ring-sizes.ts';
