import type { Mesh } from '@patternbook/geometry';
import initManifold from 'manifold-3d';
import type { Manifold } from 'manifold-3d';

const kernel = await initManifold();
kernel.setup();

/** A finished mesh as a solid again, so that parts can be held against each other. Tests are short: it is never freed. */
export const asSolid = ({ positions, indices }: Mesh): Manifold => new kernel.Manifold(new kernel.Mesh({ numProp: 3, vertProperties: positions, triVerts: indices }));

/** Cubic millimetres that both take up. */
export const overlap = (a: Manifold, b: Manifold): number => a.intersect(b).volume();
