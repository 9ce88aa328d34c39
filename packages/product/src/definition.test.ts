import { describe, expect, it } from 'vitest';
import { parseDefinition, productDefinitionSchema } from './definition.ts';
import { everyKind } from './testing/every-kind.ts';
import { sample } from './testing/sample-product.ts';

type Plain = Record<string, unknown>;

/** A copy of the sample in which one place is something else; `undefined` takes it out. */
const changed = (path: readonly (string | number)[], to: unknown): unknown => {
  const copy = structuredClone(sample) as unknown as Plain;
  let place: Plain = copy;
  for (const step of path.slice(0, -1)) place = place[step] as Plain;
  const last = path.at(-1) ?? '';
  if (to === undefined) Reflect.deleteProperty(place, last);
  else place[last] = to;
  return copy;
};
const problem = (candidate: unknown): string => {
  const parsed = parseDefinition(candidate);
  return parsed.ok ? 'accepted' : parsed.fault.message;
};

describe('parseDefinition', () => {
  it('accepts the sample unchanged, also after JSON', () => {
    expect(parseDefinition(JSON.parse(JSON.stringify(sample)))).toEqual({ ok: true, value: sample });
    expect(Object.keys(productDefinitionSchema.parse(sample).parameters)).toEqual(Object.keys(sample.parameters));
  });

  it.each<readonly [string, readonly (string | number)[], unknown, RegExp]>([
    ['no id', ['id'], undefined, /^id: /],
    ['an id in capitals', ['id'], 'POT', /^id: Use an id such as/],
    ['an id that objects have', ['rules', 0, 'id'], 'constructor', /^rules\[0\]\.id: Use another id/],
    ['no semantic version', ['version'], '1.2', /^version: Use a semantic version/],
    ['an unknown key', ['price'], 3, /Unrecognized key: "price"/],
    ['no English name', ['name'], { de: 'Topf' }, /^name: Give the English words\.$/],
    ['a long label', ['parameters', 'wall', 'label'], { en: 'x'.repeat(61) }, /at most 60 letters/],
    ['no parameters', ['parameters'], {}, /Give at least one parameter/],
    ['no parts', ['parts'], {}, /Give at least one part/],
    ['an unknown kind', ['parameters', 'wall', 'kind'], 'weight', /^parameters\.wall/],
    ['an unknown group', ['parameters', 'wall', 'group'], 'colours', /parameters\.wall\.group: there is no group "colours"/],
    ['a default out of bounds', ['parameters', 'wall', 'default'], 9, /parameters\.wall\.default: Wall thickness must be between/],
    ['a default beside the step', ['parameters', 'wall', 'default'], 2.5, /parameters\.wall\.default: the default is not a value of this parameter: the nearest is 2\.[46]/],
    ['a default that is no option', ['parameters', 'style', 'default'], 'square', /parameters\.style\.default: Choose one of/],
    ['bounds that are no steps apart', ['parameters', 'diameter', 'max'], 240.5, /max must be a whole number of steps above min/],
    ['a step of nothing', ['parameters', 'diameter', 'step'], 0, /^parameters\.diameter\.step/],
    ['a number that is not finite', ['parameters', 'diameter', 'max'], Infinity, /not finite/],
    ['a condition that is a number', ['parameters', 'hole', 'visible'], { value: 'diameter' }, /parameters\.hole\.visible: this must give true or false/],
    ['a parameter that hides itself', ['parameters', 'hole', 'visible'], { op: 'less', args: [{ value: 'hole' }, 20] }, /can never come back/],
    ['a bound that depends on itself', ['parameters', 'wall', 'atLeast'], { value: 'wall' }, /cannot depend on the value that it bounds/],
    ['a bound that is a word', ['parameters', 'wall', 'atLeast'], { value: 'style' }, /this must give a number/],
    ['a rule of an unknown parameter', ['rules', 0, 'require'], { op: 'atMost', args: [{ value: 'hoel' }, 3] }, /rules\[0\]\.require: there is no parameter "hoel"/],
    ['a rule of nothing', ['rules', 0], { id: 'always', require: true, reason: { en: 'x' }, repairs: [] }, /must depend on at least one parameter/],
    ['a rule whose operation is unknown', ['rules', 0, 'require'], { op: 'eval', args: ['1'] }, /rules\[0\]\.require: Use one of the operations/],
    ['two rules of one id', ['rules', 1, 'id'], 'hole-fits', /rules: the id "hole-fits" is used twice/],
    ['a reason that names nobody', ['rules', 0, 'reason'], { en: 'It is {wide}.' }, /rules\[0\]\.reason: \{wide\} is not a parameter/],
    ['a repair of an unknown parameter', ['rules', 0, 'repairs', 0, 'set'], { hoel: 3 }, /there is no parameter "hoel"/],
    ['a repair of another type', ['rules', 0, 'repairs', 0, 'set'], { hole: true }, /repairs\.?\[0\]\.set\.hole: this must give a number/],
    ['a repair of nothing', ['rules', 0, 'repairs', 0, 'set'], {}, /Set one to four parameters/],
    ['a preset of an unknown parameter', ['presets', 0, 'values'], { width: 3 }, /presets\[0\]\.values\.width: Pot has no parameter/],
    ['a preset out of bounds', ['presets', 0, 'values'], { diameter: 3 }, /presets\[0\]\.values\.diameter: Diameter must be between/],
    ['a preset beside the step', ['presets', 0, 'values'], { diameter: 80.4 }, /80\.4 is not a value of this parameter: the nearest is 80/],
    ['a preset that conflicts', ['presets', 0, 'values'], { diameter: 60, hole: 20 }, /the preset "small" conflict with "hole-fits": A hole of 20/],
    ['a preset that finishes an unknown part', ['presets', 0, 'finishes'], { lid: { material: 'pla', colour: 'white' } }, /no part “lid”/],
    ['defaults that conflict', ['parameters', 'hole', 'default'], 40, /the defaults conflict with "hole-fits"/],
    ['defaults that pass a dependent bound', ['parameters', 'wall', 'default'], 2, /the defaults conflict with "wall\.atLeast"/],
    ['a region of an impossible name', ['parts', 'pot', 'regions'], { 'Rim 1': { name: { en: 'Rim' }, finish: { material: 'pla', colour: 'white' } } }, /Rim 1/],
  ])('refuses %s', (_, path, to, message) => expect(problem(changed(path, to))).toMatch(message));

  it.each([null, undefined, 3, 'pot', [], {}, () => 1, JSON.parse('{"__proto__": {"id": "pot"}}')])('refuses what is no definition', (candidate) => expect(problem(candidate)).toMatch(/\.$/));

  it('refuses keys that would become a prototype', () => {
    const json = JSON.stringify(sample).replace('"diameter":', '"__proto__":{"kind":"toggle"},"diameter":');
    expect(problem(JSON.parse(json))).toBe('It holds a key that is not allowed: "__proto__".');
  });

  it('refuses depth and size before it walks them', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    expect(problem(changed(['rules'], deep))).toMatch(/nested deeper/);
    expect(problem(changed(['presets'], Array.from({ length: 30_000 }, () => 1)))).toMatch(/more than 20000 values/);
  });

  it('refuses too many parameters', () => {
    const many = Object.fromEntries(Array.from({ length: 129 }, (_, n) => [`p${n}`, sample.parameters['twist']]));
    expect(problem({ ...sample, rules: [], presets: [], parameters: many })).toMatch(/Use at most 128 parameters/);
  });

  it('refuses what names a part or a text that is not there', () => {
    const withOne = (parameter: object): string => problem({ ...sample, parameters: { ...sample.parameters, extra: { ...parameter, group: sample.groups[0]?.id } } });
    expect(withOne({ ...everyKind.studs, part: 'pot' })).toBe('accepted');
    expect(withOne(everyKind.studs)).toMatch(/no part "body"/);
    expect(withOne({ ...everyKind.face, sample: 'diameter' })).toMatch(/no text "diameter"/);
    expect(withOne(everyKind.stuff)).toMatch(/no part "body"/);
    const pot = { ...everyKind.stuff, parts: ['pot'], group: sample.groups[0]?.id };
    expect(problem({ ...sample, parameters: { ...sample.parameters, one: pot, two: pot } })).toMatch(/two parameters decide what "pot" is made of/);
  });
});
