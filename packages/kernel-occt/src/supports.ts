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

function reasonAgainst(nodes: readonly GraphNode[], place: number): string | undefined {
  const { kind, parameters } = nodes[place]!;
  if (nodeKindOf(kind) === undefined) return 'nobody knows this kind of node';
  const against = Object.hasOwn(reasonsByKind, kind) ? (reasonsByKind[kind as keyof typeof reasonsByKind] as Reason<never>) : undefined;
  return against?.(parameters as never, nodes, place);
}

/** Why a node of a kind has no exact shape; kinds that always have one are not here. */
type Reason<Kind extends NodeKindName> = (parameters: NodeParameters<Kind>, nodes: readonly GraphNode[], place: number) => string | undefined;

const bends = 'it bends straight lines into curves that have no exact form';
const isPicture = (): string => 'it is a picture and not a shape';

const reasonsByKind = {
  bend: () => bends,
  'height-field': isPicture,
  relief: isPicture,
  twist: ({ degrees }) => (degrees === 0 ? undefined : bends),
  extrude: ({ twist, taper: [x = 1, y = 1] }) => {
    if (twist !== 0) return bends;
    return x === y ? undefined : 'it narrows differently in its two directions';
  },
  transform: ({ matrix }) => (uniformScaleOf(matrix) === undefined ? 'it stretches a solid in one direction' : undefined),
  sphere: ({ segments, radius }) => (sidesOf(segments, radius) === undefined ? undefined : 'it has so few sides that it is no sphere'),
  revolve: ({ segments, degrees }, nodes, place) => {
    // How far it reaches shows when it is made; of so few sides it is flat however far.
    if (sidesOf(segments, 0) === undefined || (degrees === 360 && isStraight(nodes[nodes[place]!.inputs[0]!]!))) return undefined;
    return 'it has so few sides that it is not round';
  },
  offset: ({ corners }, nodes, place) => {
    if (corners === 'bevel') return 'its corners are cut off';
    return isStretched(nodes, place) ? 'what runs along an ellipse is none' : undefined;
  },
  hull: (_parameters, nodes, place) => (hullPrismOf(nodes, place) === undefined && chamferedPlateOf(nodes, place) === undefined ? 'it is the hull of bodies that are no rounded plates' : undefined),
  'profile-hull': (_parameters, nodes, place) => (circlesOf(nodes, place) === undefined ? 'it is the hull of shapes that are not made of circles and corners' : undefined),
} satisfies { readonly [Kind in NodeKindName]?: Reason<Kind> };

/** Outlines of straight lines alone, as they are drawn. */
const isStraight = ({ kind, parameters }: GraphNode): boolean => kind === 'polygon' || kind === 'ngon' || kind === 'outline' || (kind === 'rectangle' && parameters['radius'] === 0);
