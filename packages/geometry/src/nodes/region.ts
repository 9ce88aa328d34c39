import { limits } from '../limits.ts';
import { defineNodeKind, oneSolid } from '../node-kind.ts';
import { text } from '../parameter-schema.ts';

/**
 * Names the surface of a solid, wherever it does not have a name already. No kernel makes this: the evaluator makes the solid
 * below under the name, so that each of its triangles carries it through every later operation.
 */
export const region = defineNodeKind({
  kind: 'region',
  noun: 'a region',
  dimension: 3,
  inputs: oneSolid,
  parameters: { name: text({ most: limits.regionName, pattern: /^[A-Za-z][A-Za-z0-9_-]*$/, holds: `a name of at most ${limits.regionName} letters, digits, "-" or "_" that begins with a letter` }) },
  estimate: (_parameters, [solid = { size: 0, reach: 0 }]) => solid,
});
