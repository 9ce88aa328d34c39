/** Resin that cannot run out, and hollows that suck themselves to the vat's film while they are printed. */
import type { SlaMachine } from '../../catalogue/machines/sla.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { slaLimits } from '../limits.ts';
import { centroid } from '../space/laid-body.ts';
import { grown, labelled, type Voxels, voxelsOf, within } from '../space/voxels.ts';

/** Pockets that only narrow openings lead to count from this volume: mm³. Our own first value. */
const leastPocket = 300;

export const slaResin: Check<SlaMachine> = {
  processes: ['sla'],
  find: (checked) => {
    const voxels = voxelsOf(checked.body);
    const free = voxels.solid.map((solid) => 1 - solid);
    const { labels, pieces } = labelled(free, voxels.count);
    return [...voids(checked, voxels, labels, pieces), ...undrained(checked, voxels, free), ...cups(checked, voxels)];
  },
};

interface Hollow { readonly voxels: Voxels; readonly holds: (cube: number) => boolean; readonly volume: number }

const cubic = ({ size }: Voxels): number => size * size * size;

function voids(checked: Checked, voxels: Voxels, labels: Int32Array, pieces: number): Finding[] {
  const counts = new Float64Array(pieces + 1);
  for (const label of labels) counts[label]! += 1;
  return Array.from({ length: Math.max(0, pieces - 1) }, (_, place) => place + 2)
    .filter((label) => counts[label]! * cubic(voxels) >= slaLimits.trapped)
    .map((label) => tell(checked, { voxels, holds: (cube) => labels[cube] === label, volume: counts[label]! * cubic(voxels) }, { code: 'trapped-resin', severity: 'conflict', limit: 0, detail: { drains: 0 } }));
}

/** Cores of pockets that could hold as much are no smaller than this share of it, since a core is what is left inside of a drain's radius. */
const leastCore = 0.02;

/** Pockets that are cut off once all narrow openings are closed. One such opening does not drain: air must come in by another. */
function undrained(checked: Checked, voxels: Voxels, free: Uint8Array): Finding[] {
  const { count, solid, size } = voxels;
  // Small bodies have no room for one.
  if (free.reduce((sum, each) => sum + each, 0) * cubic(voxels) < leastPocket) return [];
  const reach = slaLimits.drain / 2 / size;
  const { labels, pieces } = labelled(within(solid, count, reach).map((near) => 1 - near), count);
  if (pieces < 2) return [];
  const marked = (of: Int32Array, label: number): Uint8Array => Uint8Array.from(of, (each) => (each === label ? 1 : 0));
  const sizes = new Float64Array(pieces + 1);
  for (const label of labels) sizes[label]! += 1;
  const outside = within(marked(labels, 1), count, reach);
  const all = labelled(free, count).labels;
  const found: Finding[] = [];
  for (let label = 2; label <= pieces; label++) {
    if (sizes[label]! * cubic(voxels) < leastCore * leastPocket || all[labels.indexOf(label)] !== 1) continue;
    const pocket = within(marked(labels, label), count, reach).map((near, cube) => near & free[cube]!);
    const volume = pocket.reduce((sum, each) => sum + each, 0) * cubic(voxels);
    if (volume < leastPocket) continue;
    const channels = labelled(free.map((each, cube) => each & (1 - pocket[cube]!) & (1 - outside[cube]!)), count);
    const [beside, before] = [grown(pocket, count, 1), grown(outside, count, 1)];
    const sides = new Uint8Array(channels.pieces + 1);
    channels.labels.forEach((channel, cube) => { sides[channel]! |= beside[cube]! | (before[cube]! << 1); });
    const drains = sides.reduce((sum, each, channel) => sum + (channel > 0 && each === 3 ? 1 : 0), 0);
    if (drains > 1) continue;
    found.push(tell(checked, { voxels, holds: (cube) => pocket[cube] === 1, volume }, { code: 'trapped-resin', severity: 'advice', limit: 0, detail: { drains: 1 } }));
  }
  return found;
}

/**
 * Layers are added from the plate on, each pressed against the film: what is open towards the film alone is sealed by it, until
 * a later layer opens it to the side. The plate's end is open, since supports hold the part off it.
 */
function cups(checked: Checked, voxels: Voxels): Finding[] {
  const { count: [nx, ny, nz], solid } = voxels;
  const layer = nx * ny;
  const parent = new Int32Array(solid.length + 1).map((_, cube) => cube);
  const outside = solid.length;
  const volume = new Float64Array(solid.length + 1).fill(1);
  const rootOf = (of: number): number => {
    while (parent[of] !== of) of = parent[of] = parent[parent[of]!]!;
    return of;
  };
  /** Volumes in cubes of what was sealed until it met the outside, by one of its cubes. */
  const opened: { cube: number; cubes: number }[] = [];
  const join = (a: number, b: number): void => {
    const one = rootOf(a), two = rootOf(b);
    if (one === two) return;
    const out = rootOf(outside);
    if (one === out || two === out) {
      const inner = one === out ? two : one;
      // A cube of the newest layer alone was never sealed: its layer is being joined just now.
      if (sealed.has(inner)) opened.push({ cube: inner, cubes: sealed.get(inner)! });
      parent[inner] = out;
      return;
    }
    parent[one] = two;
    volume[two]! += volume[one]!;
    const before = (sealed.get(one) ?? 0) + (sealed.get(two) ?? 0);
    sealed.delete(one);
    if (before > 0) sealed.set(two, before);
  };
  const sealed = new Map<number, number>();
  for (let z = 0; z < nz; z++) {
    const fresh: number[] = [];
    for (let place = 0; place < layer; place++) {
      const cube = z * layer + place;
      if (solid[cube] === 1) continue;
      fresh.push(cube);
      const x = place % nx, y = Math.floor(place / nx);
      if (x === 0 || y === 0 || x === nx - 1 || y === ny - 1 || z === 0) join(cube, outside);
      if (x > 0 && solid[cube - 1] === 0) join(cube, cube - 1);
      if (y > 0 && solid[cube - nx] === 0) join(cube, cube - nx);
      if (z > 0 && solid[cube - layer] === 0) join(cube, cube - layer);
    }
    const out = rootOf(outside);
    for (const cube of fresh) {
      const root = rootOf(cube);
      if (root !== out) sealed.set(root, volume[root]!);
    }
  }
  return opened
    .filter(({ cubes }) => cubes * cubic(voxels) >= slaLimits.cup)
    .map(({ cube, cubes }) => {
      const z = Math.floor(cube / layer);
      const column = cube % layer;
      return tell(checked, { voxels, holds: (each) => each === z * layer + column, volume: cubes * cubic(voxels) }, { code: 'suction-cup', severity: 'advice', limit: slaLimits.cup });
    });
}

function tell(checked: Checked, { voxels, holds, volume }: Hollow, told: Pick<Finding, 'code' | 'severity' | 'limit'> & Partial<Pick<Finding, 'detail'>>): Finding {
  const { body } = checked;
  const { count: [nx, ny, nz], origin, size, solid } = voxels;
  const triangles: number[] = [];
  for (let triangle = 0; triangle < body.triangles; triangle++) {
    const middle = centroid(body, triangle);
    const [x, y, z] = middle.map((value, axis) => Math.floor((value + body.normals[triangle * 3 + axis]! * size * 1.2 - origin[axis]!) / size)) as [number, number, number];
    if (x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz && holds(z * nx * ny + y * nx + x)) triangles.push(triangle);
  }
  let sum = 0;
  const at = [0, 0, 0];
  for (let cube = 0; cube < solid.length; cube++) {
    if (!holds(cube)) continue;
    sum++;
    at[0]! += cube % nx;
    at[1]! += Math.floor(cube / nx) % ny;
    at[2]! += Math.floor(cube / (nx * ny));
  }
  const point = at.map((total, axis) => origin[axis]! + (total / Math.max(1, sum) + 0.5) * size) as [number, number, number];
  return findingOf(checked, { ...told, value: volume, triangles, at: point });
}
