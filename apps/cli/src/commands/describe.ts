import { describeRange, formatValue, say } from '@patternbook/product';
import type { Parameter } from '@patternbook/product';
import type { Arguments } from '../arguments.ts';
import type { Bench } from '../bench.ts';
import { exitCodes } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { openProduct } from '../subject.ts';

const units: Partial<Record<Parameter['kind'], string>> = { length: 'mm', angle: '°', count: '1', ratio: '1' };

/** Everything that a design of the product can set, and what stands between values. */
export async function describe(bench: Bench, args: Arguments): Promise<Answer> {
  const { definition } = await openProduct(bench, args.subject);
  const parameters = Object.entries(definition.parameters).map(([id, parameter]) => describeParameter(id, parameter));
  const json = {
    id: definition.id,
    version: definition.version,
    name: say(definition.name, 'en'),
    tagline: say(definition.tagline, 'en'),
    description: say(definition.description, 'en'),
    groups: definition.groups.map(({ id, label }) => ({ id, label: say(label, 'en') })),
    parameters,
    rules: definition.rules.map(({ id, severity, reason, when, require, repairs }) => ({
      id, severity: severity ?? 'conflict', reason: say(reason, 'en'), ...(when !== undefined && { when }), require, repairs: repairs.length,
    })),
    presets: definition.presets.map(({ id, name, values }) => ({ id, name: say(name, 'en'), values })),
    parts: Object.entries(definition.parts).map(([id, { name, finish, regions }]) => ({ id, name: say(name, 'en'), finish, regions: Object.keys(regions ?? {}) })),
  };
  const lines = Object.entries(definition.parameters).map(([id, parameter]) =>
    `  ${id.padEnd(20)} ${say(parameter.label, 'en')}: ${formatValue(parameter, parameter.default, { language: 'en' })} (${describeRange(parameter, { language: 'en' })})`);
  return {
    json,
    text: [`${json.name} ${json.version}`, json.tagline, '', ...lines, '', `Presets: ${json.presets.map(({ id }) => id).join(', ')}`].join('\n'),
    exitCode: exitCodes.done,
  };
}

function describeParameter(id: string, parameter: Parameter) {
  const { kind, label, group, help } = parameter;
  const unit = units[kind];
  return {
    id,
    kind,
    label: say(label, 'en'),
    group,
    default: parameter.default,
    ...(help && { help: say(help, 'en') }),
    ...(unit && { unit }),
    ...('step' in parameter && { min: parameter.min, max: parameter.max, step: parameter.step }),
    ...('options' in parameter && { choices: parameter.options.map((option) => ({ id: option.id, label: say(option.label, 'en') })) }),
    ...('maxLetters' in parameter && { maxLetters: parameter.maxLetters, maxLines: parameter.maxLines }),
    ...(parameter.visible !== undefined && { visible: parameter.visible }),
  };
}
