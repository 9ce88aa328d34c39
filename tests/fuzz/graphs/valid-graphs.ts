/** One valid node of every kind, with the inputs that it needs, in one graph. */
import { createGraphBuilder } from '@patternbook/geometry';
import type { GraphNode } from '@patternbook/geometry';

export function everyKind(): readonly GraphNode[] {
  const { g, graph } = createGraphBuilder({ hashes: { serif: 'a'.repeat(64) }, fallbacks: [] });
  const disc = g.circle({ radius: 5 });
  const profiles = [g.rectangle({ width: 4, depth: 3, radius: 1 }), g.ngon({ sides: 5, radius: 3 }), g.polygon([[0, 0], [4, 0], [0, 3]]), g.text({ text: 'ab', font: 'serif', size: 5 })];
  g.union([g.hull([...profiles, disc]), g.intersection(profiles)])
    .subtract(disc)
    .offset(1)
    .filled()
    .joined({ width: 1 })
    .mirror([1, 0])
    .rotate(10)
    .repeat({ count: 2, step: [1, 0] })
    .repeatGrid({ columns: 1, rows: 2, columnStep: [1, 0], rowStep: [0, 1] })
    .repeatAround({ count: 2 });
  const solids = [g.box({ size: [1, 2, 3] }), g.roundedBox({ size: [4, 4, 4], radius: 1 }), g.cylinder({ radius: 2, height: 3 }), g.cone({ bottomRadius: 2, topRadius: 1, height: 3 }), g.sphere({ radius: 2 }), g.shell(disc, { height: 8, wall: 1, floor: 1 }), disc.extrude({ height: 3 }), disc.extrude({ height: 3, bottom: { kind: 'chamfer', size: 0.5 }, top: { kind: 'fillet', size: 0.5 } }), disc.revolve()];
  g.union([g.hull(solids), g.intersection(solids)])
    .subtract(solids[0]!)
    .rotate([10, 0, 0])
    .mirror([1, 0, 0])
    .repeat({ count: 2, step: [1, 0, 0] })
    .repeatGrid({ columns: 1, rows: 1, columnStep: [1, 0, 0], rowStep: [0, 1, 0] })
    .repeatAround({ count: 1 })
    .twist({ degrees: 10, height: 5 })
    .bend({ radius: 90 })
    .region('body');
  g.drawing({ drawing: 'd'.repeat(64), width: 30, height: 20 }, { width: 12 });
  g.relief({ image: 'e'.repeat(64), width: 8, height: 8, levels: 'A'.repeat(64) }, { width: 20, depth: 20, dark: 1, light: 3 });
  return [
    ...graph().nodes,
    { kind: 'outline', inputs: [], parameters: { contours: [[[0, 0], [1, 0], [0, 1]]] } },
    { kind: 'height-field', inputs: [], parameters: { columns: 8, rows: 8, levels: Array.from({ length: 64 }, (_, place) => place), width: 20, depth: 20, dark: 1, light: 3 } },
  ];
}
