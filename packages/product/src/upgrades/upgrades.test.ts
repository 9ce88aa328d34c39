import { describe, expect, it } from 'vitest';
import { checkDesign } from '../check-design.ts';
import { parseDefinition } from '../definition.ts';
import type { ProductDefinition } from '../definition-schema.ts';
import { newDesign } from '../design-document.ts';
import type { Design } from '../design.ts';
import { freeze } from '../freeze.ts';
import { add, choice, either, equal, multiply, on, subtract, value, word } from '../script.ts';
import { sample } from '../testing/sample-product.ts';
import { compareVersions } from './compare-versions.ts';
import { upgradeDesign } from './upgrade-design.ts';
import type { Upgrade } from './upgrade.ts';

const { diameter, wall, twist, taper, holes, hole, style, facets, name, glaze } = sample.parameters as Required<ProductDefinition['parameters']>;
const parsed = (candidate: unknown): ProductDefinition => {
  const definition = parseDefinition(JSON.parse(JSON.stringify(candidate)));
  if (!definition.ok) throw new Error(definition.fault.message);
  return definition.value;
};
const problem = (upgrades: readonly Upgrade[], over: Partial<ProductDefinition> = {}): string => {
  const definition = parseDefinition(JSON.parse(JSON.stringify({ ...sample, ...over, upgrades })));
  return definition.ok ? 'accepted' : definition.fault.message;
};
const designOf = (values: Design['values'], finishes: Design['finishes'] = {}): Design => ({ ...newDesign(sample), values, finishes });

/** The sample two versions on: its drainage became a choice, its wall was measured in another way, its twist is gone. */
const newer = parsed({
  ...sample,
  version: '2.1.0',
  parameters: {
    glaze, width: { ...(diameter as object), label: { en: 'Width', de: 'Breite' }, group: 'look' }, inner: { ...(wall as object), default: 3, max: 240, atLeast: undefined, because: undefined }, taper,
    outlet: choice({ label: { en: 'Outlet', de: 'Ablauf' }, group: 'size', default: 'none', options: [{ id: 'none', label: { en: 'None', de: 'Keiner' } }, { id: 'holes', label: { en: 'Holes', de: 'Löcher' } }] }),
    holes: { ...(holes as object), visible: undefined }, hole: { ...(hole as object), visible: undefined },
    style: { ...(style as object), default: 'ridges', options: [{ id: 'round', label: { en: 'Round', de: 'Rund' } }, { id: 'ridges', label: { en: 'Ridges', de: 'Rippen' } }] },
    facets: { ...(facets as object), visible: undefined }, name, rim: { ...(twist as object), label: { en: 'Rim', de: 'Rand' } },
  },
  rules: [],
  presets: [],
  upgrades: [
    { to: '2.0.0', renamed: { diameter: 'width' }, dropped: ['twist'], options: { style: { facets: 'ridges', flutes: 'ridges' } }, was: { style: 'round' }, note: { en: 'The twist is gone: it hid the joint.', de: 'Die Drehung ist fort: Sie verdeckte die Fuge.' } },
    { to: '2.1.0', renamed: { wall: 'inner' }, converted: { inner: subtract(value('width'), multiply(2, value('wall'))), outlet: either(on('drain'), 'holes', 'none') }, dropped: ['drain'], was: { wall: 2.4, drain: true } },
  ],
});
const words = (notes: readonly { readonly message: { readonly en: string } }[]): readonly string[] => notes.map(({ message }) => message.en.replaceAll('\u202f', ' '));

describe('upgradeDesign', () => {
  it('leaves a design as it is where only words and order changed', () => {
    const relabelled = parsed({ ...sample, version: '1.3.0', parameters: Object.fromEntries(Object.entries(sample.parameters).toReversed().map(([id, parameter]) => [id, { ...parameter, group: 'look', label: { en: `New ${id}` } }])) });
    const design = designOf({ diameter: 142, drain: false, wall: 3.2, name: 'Ada' }, { 'pot/rim': { material: 'pla', colour: 'gold' } });
    const upgraded = upgradeDesign(relabelled, design, sample);
    expect(upgraded).toEqual({ design: { ...design, product: { id: 'pot', version: '1.3.0' } }, notes: [] });
    const sorted = (values: object): unknown => Object.entries(values).sort();
    expect(sorted(freeze(relabelled, upgraded.design).design.values)).toEqual(sorted(freeze(sample, design).design.values));
  });

  it('goes through all upgrades since, and says what became of what the person had set', () => {
    const { design, notes } = upgradeDesign(newer, designOf({ diameter: 142, wall: 3.2, twist: 30, style: 'flutes', drain: false, name: 'Ada' }), sample);
    expect(design.product).toEqual({ id: 'pot', version: '2.1.0' });
    expect(design.values).toEqual({ width: 142, inner: 135.6, style: 'ridges', name: 'Ada' });
    expect(checkDesign(newer, design).refusals).toEqual([]);
    expect(words(notes)).toEqual([
      'The twist is gone: it hid the joint.',
      'Wall thickness: 135.6 mm (before: 3.2 mm)',
      'Style: Ridges (before: Flutes)',
      'Outlet: None',
      'Twist (30°) is not part of version 2.1.0.',
      'New: Rim.',
    ]);
  });

  it('keeps what an older design relied on, whether the older version is at hand or its upgrade tells', () => {
    const bare = { width: undefined, inner: 115.2, style: 'round', outlet: 'holes' };
    for (const older of [sample, undefined]) {
      const { design, notes } = upgradeDesign(newer, designOf({}), older);
      expect({ width: undefined, ...design.values }).toEqual(bare);
      expect(notes.filter(({ kind }) => kind === 'changed' || kind === 'left-out')).toEqual([]);
    }
    const pinned = upgradeDesign(parsed({ ...sample, version: '1.3.0', parameters: { ...sample.parameters, taper: { ...(taper as object), default: 0.6 } }, parts: { ...sample.parts, saucer: { name: { en: 'Saucer' }, finish: { material: 'petg', colour: 'black' } } } }), designOf({}), sample);
    expect([pinned.design.values, pinned.design.finishes]).toEqual([{ taper: 0.9 }, { saucer: { material: 'pla', colour: 'white' } }]);
  });

  it('tells what it has to leave out, and leaves the design that it was given as it was', () => {
    const narrow = parsed({ ...sample, version: '1.3.0', parameters: { ...sample.parameters, diameter: { ...(diameter as object), max: 150 } }, presets: [], parts: { pot: sample.parts['pot'] } });
    const design = Object.freeze(designOf({ diameter: 200, gone: 3 }, { saucer: { material: 'pla', colour: 'gold' } }));
    const { design: moved, notes } = upgradeDesign(narrow, design, sample);
    expect([moved.values, moved.finishes]).toEqual([{}, {}]);
    expect(words(notes)).toEqual([expect.stringMatching(/^Diameter must be between 60 mm and 150 mm/), '“gone” is not part of version 1.3.0.', 'Pot has no part “saucer” to finish.']);
    expect(notes.every(({ message }) => message['de'] !== undefined)).toBe(true);
    expect(design.values).toEqual({ diameter: 200, gone: 3 });
  });

  it('does nothing to a design of its own version, and refuses no design of a newer one', () => {
    const same = designOf({ diameter: 200 });
    expect(upgradeDesign(sample, same, sample)).toEqual({ design: same, notes: [] });
    const back = upgradeDesign(sample, { ...newDesign(newer), values: { name: 'Ada', outlet: 'none' } });
    expect(back.design).toEqual({ ...newDesign(sample), values: { name: 'Ada' } });
    expect(back.notes).toHaveLength(1);
  });

  it('is a mistake across products', () => expect(() => upgradeDesign({ ...sample, id: 'vase' }, designOf({}))).toThrow('cannot become'));
});

describe('upgrades of a definition', () => {
  it.each<readonly [string, readonly Upgrade[], RegExp | string]>([
    ['one to a version that is not there yet', [{ to: '3.0.0' }], /upgrades\[0\]\.to: there is no version 3\.0\.0 yet/],
    ['ones out of order', [{ to: '1.2.0' }, { to: '1.1.0' }], /upgrades\[0\]\.to: give upgrades in the order/],
    ['two to one version', [{ to: '1.2.0' }, { to: '1.2.0' }], /give one upgrade to 1\.2\.0/],
    ['a new name that is no parameter', [{ to: '1.2.0', renamed: { width: 'diametre' } }], /renamed\.width: there is no parameter "diametre"/],
    ['two that become one', [{ to: '1.2.0', renamed: { width: 'diameter', broad: 'diameter' } }], /two parameters become "diameter"/],
    ['one that is renamed and dropped', [{ to: '1.2.0', renamed: { width: 'diameter' }, dropped: ['width'] }], /"width" is dropped as well/],
    ['one dropped that is still there', [{ to: '1.2.0', dropped: ['twist'] }], /"twist" is still a parameter/],
    ['an option that is none', [{ to: '1.2.0', options: { style: { smooth: 'plain' } } }], /options\.style\.smooth: "style" has no option "plain"/],
    ['options of nothing', [{ to: '1.2.0', options: { form: { smooth: 'round' } } }], /there was no parameter "form" before 1\.2\.0/],
    ['a calculation from nothing', [{ to: '1.2.0', converted: { diameter: value('radius') } }], /there was no parameter "radius"/],
    ['a default of nothing', [{ to: '1.2.0', was: { radius: 3 } }], /was\.radius: there was no parameter/],
    ['a note without English', [{ to: '1.2.0', note: { de: 'Neu' } as never }], /Give the English words/],
    ['a calculation from what is dropped', [{ to: '1.2.0', converted: { diameter: multiply(2, value('radius')) }, dropped: ['radius'] }], 'accepted'],
    ['a name that changed twice', [{ to: '1.1.0', renamed: { broad: 'width' } }, { to: '1.2.0', renamed: { width: 'diameter' } }], 'accepted'],
    ['an option that changed twice', [{ to: '1.1.0', options: { style: { smooth: 'even' } } }, { to: '1.2.0', options: { style: { even: 'round' } } }], 'accepted'],
  ])('%s', (_, upgrades, said) => expect(problem(upgrades)).toMatch(said));

  it('two parameters can change places', () => {
    const swapped = parsed({ ...sample, version: '1.3.0', upgrades: [{ to: '1.3.0', renamed: { holes: 'facets', facets: 'holes' } }] });
    expect(upgradeDesign(swapped, designOf({ holes: 4, facets: 7 }), sample).design.values).toEqual({ holes: 7, facets: 4 });
  });

  it('calculates from values that no expression was checked against', () => {
    const odd = parsed({ ...sample, version: '1.3.0', upgrades: [{ to: '1.3.0', converted: { facets: add(word('name') as never, value('gone')), style: either(equal(word('style'), 3), 'round', 'flutes') }, dropped: ['gone'] }] });
    const { design } = upgradeDesign(odd, designOf({ name: 'Ada' }), sample);
    expect(design.values).toEqual({ name: 'Ada', style: 'flutes' });
  });
});

it('versions are ordered', () => {
  const ordered = ['0.9.9', '1.0.0-alpha', '1.0.0-beta', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0'];
  expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
});
