/** Every table. The SQL that makes them is in migrations/; a test compares the two. */
export { credentials, sessions, signInAttempts, users, verifications } from './accounts.ts';
export { artefacts, designVariants, pictures } from './artefacts.ts';
export { auditEvents } from './auditEvents.ts';
export { designOrigins, designRevisions, designs } from './designs.ts';
export { idempotencyKeys } from './idempotencyKeys.ts';
export { orderEvents, orders, quotes } from './orders.ts';
export { ownPresets } from './ownPresets.ts';
export { patternCounters, patternLineage, patternRevisions, patterns } from './patterns.ts';
export { prints } from './prints.ts';
export { productChecks, productVersions, products } from './products.ts';
export { shareLinks } from './shareLinks.ts';
export { storeCounters, storeMembers, stores } from './stores.ts';
export { tasks } from './tasks.ts';
export { variants } from './variants.ts';
