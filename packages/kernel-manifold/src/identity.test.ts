/** Files are kept under the kernel's id, so the same id must stand for the same bytes: from machine to machine, and from change to change. */
import { canonicalMesh, sha256Hex } from '@patternbook/geometry';
import { beforeAll, expect, test } from 'vitest';
import { createManifoldKernel } from './create-manifold-kernel.ts';
import type { ManifoldKernel } from './create-manifold-kernel.ts';
import { evaluatedBuild } from './evaluated-build.ts';
import type { Build } from './evaluated-build.ts';
import { kernelId } from './identity.ts';

let kernel: ManifoldKernel;
beforeAll(async () => {
  kernel = await createManifoldKernel();
});

const builds: Readonly<Record<string, Build>> = {
  profiles: (g) => g.rectangle({ width: 30, depth: 20, radius: 3 }).subtract(g.circle({ radius: 4 }).offset(0.7), g.ngon({ sides: 7, radius: 2 }).translate([10, 0])).extrude({ height: 4, twist: 20, taper: 0.9 }),
  solids: (g) => g.union([g.sphere({ radius: 7 }), g.cone({ bottomRadius: 9, topRadius: 3, height: 11 }), g.roundedBox({ size: [20, 9, 5], radius: 1.7 })]).subtract(g.cylinder({ radius: 1.3, height: 30 }).repeatAround({ count: 5 }).translate([2, 0, -9])),
  warps: (g) => g.box({ size: [30, 4, 3] }).bend({ radius: 17 }).union(g.shell(g.circle({ radius: 6 }), { height: 9, wall: 1.1, floor: 2 }).twist({ degrees: 33, height: 9 }).translate([0, 20, 0])),
  turned: (g) => g.hull([g.circle({ radius: 2 }).translate([7, 1]).revolve({ degrees: 77 }), g.box({ size: [1, 2, 3] }).rotate([11, 22, 33])]),
};

test('the bytes of meshes are those that the id stands for', () => {
  const bytes = Object.fromEntries(
    Object.entries(builds).map(([name, build]) => {
      const { positions, indices } = canonicalMesh(evaluatedBuild(kernel, build).mesh);
      return [name, sha256Hex(new Uint8Array([...new Uint8Array(positions.buffer), ...new Uint8Array(indices.buffer)]))];
    }),
  );
  // Where these change for a reason, give the kernel another id: what was made under the old one is not made again.
  expect({ id: kernelId, ...bytes }).toMatchInlineSnapshot(`
    {
      "id": "manifold-3.5.4",
      "profiles": "d2a37384b2df14436a11335f2dd03cdfa235a7e3cba478674162efe4c4d3546c",
      "solids": "2e624a7938bda1e3b9966a5cea5880f56ed08cb1aabdda37ec6eea7b2cc52d6b",
      "turned": "76a1d2e33af4bb163d58368d1ae39c3286c2f646600901a39329787f1bfc8320",
      "warps": "0b74c4d1585c89a31de480c4382341664ebae4d930098d0b697e7539146f6276",
    }
  `);
});
