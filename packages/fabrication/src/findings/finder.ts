/** For where meshes come as copies, such as in a worker: what is known of a part is found again by its content. */
import type { Mesh } from '@patternbook/geometry';
import type { Machine } from '../catalogue/machine.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { Layout } from '../plates/layOut.ts';
import type { Finding } from './finding.ts';
import { findings, type FindOn, findingsOn } from './findings.ts';

/** Parts that are remembered: those of a large product, a few states back. */
const mostRemembered = 96;

/** As `findings`, remembering parts that come again in the same shape, on the same machine and the same side up. */
export function createFinder(): (parts: readonly FabricationPart[], where: readonly Machine[] | Layout) => readonly Finding[] {
  const remembered = new Map<string, readonly Finding[]>();
  const findOn: FindOn = (machine, part) => {
    const key = `${part.id} ${part.printRotation.join()} ${JSON.stringify(machine)} ${contentOf(part.mesh)} ${part.blank ? contentOf(part.blank.mesh) : ''}`;
    const found = remembered.get(key) ?? findingsOn(machine, part);
    // The one used last goes last, so that the first is the one to forget.
    remembered.delete(key);
    remembered.set(key, found);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    return found;
  };
  return (parts, where) => findings(parts, where, findOn);
}

/** Numbers of vertices and triangles, nodes, and two sums over all bytes (Fowler, Noll and Vo's, from two beginnings): two shapes share it by no likely chance. */
function contentOf({ positions, indices, runs }: Mesh): string {
  let one = 0x811c9dc5, two = 0x2f0b4c47;
  for (const words of [new Uint32Array(positions.buffer, positions.byteOffset, positions.length), indices]) {
    for (let at = 0; at < words.length; at++) {
      one = Math.imul(one ^ words[at]!, 0x01000193);
      two = Math.imul(two ^ (words[at]! >>> 7) ^ (words[at]! << 3), 0x01000193);
    }
  }
  return `${positions.length} ${indices.length} ${one} ${two} ${runs.map(({ node, region, count }) => `${node} ${region} ${count}`).join()}`;
}
