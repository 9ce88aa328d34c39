/** Which nodes have an exact shape. Knows no kernel, so that a page can say it without loading one. */
import { nodeKindOf } from '@patternbook/geometry';
import type { Graph, GraphNode, NodeKindName, NodeParameters } from '@patternbook/geometry';
import { chamferedPlateOf } from './chamfers.ts';
import { circlesOf } from './circles.ts';
import { hullPrismOf } from './discs.ts';
import { sidesOf } from './rounds.ts';
import { uniformScaleOf } from './similarity.ts';

export interface UnsupportedNode {
  /** Place in the graph. */
  readonly node: number;
  readonly kind: string;
  /** Ends the sentence "… has no exact form: …". */
  readonly why: string;
}

/**
 * Nodes below and with `root` that no boundary representation of ours can hold, in the order of the graph. None means that a STEP
 * can be asked for; what only shows while it is made is still refused then.
 */
export function unsupportedNodes({ nodes }: Graph, root: number): readonly UnsupportedNode[] {
  return neededFor(nodes, [root]).flatMap((place) => {
    const why = reasonAgainst(nodes, place);
    return why === undefined ? [] : [{ node: place, kind: nodes[place]!.kind, why }];
  });
}

/** Places of the nodes that have to be made for some, in the order of the graph. */
export function neededFor(nodes: readonly GraphNode[], roots: readonly number[]): readonly number[] {
  const needed = new Set(roots);
  for (let place = Math.max(-1, ...roots); place >= 0; place -= 1) {
    if (needed.has(place)) for (const input of madeOf(nodes, place)) needed.add(input);
  }
  return [...needed].sort((a, b) => a - b);
}

/** Nodes whose shapes a node is made of. Most hulls are made of their description alone. */
function madeOf(nodes: readonly GraphNode[], place: number): readonly number[] {
  const { kind, inputs } = nodes[place]!;
  if (kind === 'profile-hull') return [];
  if (kind !== 'hull') return inputs;
  const plate = hullPrismOf(nodes, place) ? undefined : chamferedPlateOf(nodes, place);
  return plate ? [plate.profile] : [];
}

/** Whether a circle below a profile may have become an ellipse. */
const isStretched = (nodes: readonly GraphNode[], place: number): boolean =>
  neededFor(nodes, [place]).some((below) => {
    const { kind, parameters } = nodes[below]!;
    return kind === 'profile-transform' && uniformScaleOf((parameters as unknown as NodeParameters<'profile-transform'>).matrix) === undefined;
  });

const bends = 'it bends straight lines into curves that have no exact form';

const always: Readonly<Record<string, string>> = {
  bend: bends,
  'height-field': 'it is a picture and not a shape',
  relief: 'it is a picture and not a shape',
};

function reasonAgainst(nodes: readonly GraphNode[], place: number): string | undefined {
  const node = nodes[place]!;
  const p = <Kind extends NodeKindName>(): NodeParameters<Kind> => node.parameters as unknown as NodeParameters<Kind>;
  if (nodeKindOf(node.kind) === undefined) return 'nobody knows this kind of node';
  switch (node.kind) {
    case 'twist':
      return p<'twist'>().degrees === 0 ? undefined : bends;
    case 'extrude': {
      const { twist, taper: [x = 1, y = 1] } = p<'extrude'>();
      if (twist !== 0) return bends;
      return x === y ? undefined : 'it narrows differently in its two directions';
    }
    case 'transform':
      return uniformScaleOf(p<'transform'>().matrix) === undefined ? 'it stretches a solid in one direction' : undefined;
    case 'sphere':
      return sidesOf(p<'sphere'>().segments) === undefined ? undefined : 'it has so few sides that it is no sphere';
    case 'revolve':
      return sidesOf(p<'revolve'>().segments) === undefined ? undefined : 'it has so few sides that it is not round';
    case 'offset':
      if (p<'offset'>().corners === 'bevel') return 'its corners are cut off';
      return isStretched(nodes, place) ? 'what runs along an ellipse is none' : undefined;
    case 'hull':
      return hullPrismOf(nodes, place) === undefined && chamferedPlateOf(nodes, place) === undefined ? 'it is the hull of bodies that are no rounded plates' : undefined;
    case 'profile-hull':
      return circlesOf(nodes, place) === undefined ? 'it is the hull of shapes that are not made of circles and corners' : undefined;
    default:
      return always[node.kind];
  }
}
