/** The site's tokens in light (apps/web/src/look/tokens.css), for paper. */
export const ink = '#1c1a16';
export const inkSoft = '#4c473d';
export const inkFaint = '#686153';
export const rule = '#dcd5c5';
export const ruleStrong = '#b9b09c';
export const plate = '#ebe6da';
export const sheet = '#fdfbf6';
export const accent = '#1f4b99';
export const accentSoft = '#dfe6f2';
export const dimension = '#a8430a';

/** Line groups of ISO 128-20: thick for what is seen, half of it for everything that explains; mm. */
export const thick = 0.35;
export const thin = 0.18;
