/** Hulls that cut an edge along a plate: of a profile's prism, and of a higher one of the same profile moved inwards. Needs no kernel. */
import type { GraphNode, NodeParameters } from '@patternbook/geometry';

export interface ChamferedPlate {
  /** Place of the profile. */
  readonly profile: number;
  readonly height: number;
  /** How far the edge goes in from the side, and how far down from the top. */
  readonly inwards: number;
  readonly down: number;
}

/** That the profile is convex shows in the volume. */
export function chamferedPlateOf(nodes: readonly GraphNode[], place: number): ChamferedPlate | undefined {
  const prisms = nodes[place]!.inputs.map((input) => nodes[input]!);
  if (prisms.length !== 2 || !prisms.every(isPrism)) return undefined;
  const [lower, higher] = prisms.map(({ inputs: [profile], parameters }) => ({ profile: profile!, height: parameters['height'] as number })).sort((a, b) => a.height - b.height) as [Prism, Prism];
  const top = nodes[higher.profile]!;
  if (top.kind !== 'offset' || top.inputs[0] !== lower.profile || lower.height === higher.height) return undefined;
  const { distance } = top.parameters as unknown as NodeParameters<'offset'>;
  return distance < 0 ? { profile: lower.profile, height: higher.height, inwards: -distance, down: higher.height - lower.height } : undefined;
}

interface Prism {
  readonly profile: number;
  readonly height: number;
}

function isPrism({ kind, parameters }: GraphNode): boolean {
  if (kind !== 'extrude') return false;
  const { twist, taper: [x = 1, y = 1], centred } = parameters as unknown as NodeParameters<'extrude'>;
  return twist === 0 && x === 1 && y === 1 && !centred;
}
