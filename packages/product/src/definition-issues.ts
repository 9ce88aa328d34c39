import { checkFinishes } from './check-finishes.ts';
import { checkValues } from './check-values.ts';
import type { DefinitionIssue } from './definition-issue.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Expression, Literal } from './expression.ts';
import { parametersOf, typeOfExpression } from './expression-type.ts';
import type { ValueType } from './operators.ts';
import { kindOf } from './parameters/registry.ts';
import type { Words } from './script.ts';
import { upgradeIssues } from './upgrades/upgrade-issues.ts';
import { placeholdersOf, say } from './words.ts';

type Report = (path: readonly (string | number)[], message: string) => void;

const typeNames: Readonly<Record<ValueType, string>> = { number: 'a number', string: 'a text', boolean: 'true or false' };

const checker = (definition: ProductDefinition, report: Report) => {
  const { parameters } = definition;
  return {
    expression(path: readonly (string | number)[], expression: Expression | undefined, type: ValueType): void {
      if (expression === undefined) return;
      const found = typeOfExpression(expression, parameters);
      if (!found.ok) report(path, found.problem);
      else if (found.type !== type) report(path, `this must give ${typeNames[type]}`);
    },
    words(path: readonly (string | number)[], words: Words | undefined, also: readonly string[] = []): void {
      for (const name of words === undefined ? [] : placeholdersOf(words)) {
        if (!Object.hasOwn(parameters, name) && !also.includes(name)) report(path, `{${name}} is not a parameter`);
      }
    },
    unique(path: readonly (string | number)[], ids: readonly string[]): void {
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) report(path, `the id "${twice}" is used twice`);
    },
  };
};

const checkParameters = (definition: ProductDefinition, report: Report): void => {
  const check = checker(definition, report);
  const groups = new Set(definition.groups.map(({ id }) => id));
  const decided = new Set<string>();
  for (const [id, parameter] of Object.entries(definition.parameters)) {
    const path = ['parameters', id];
    const kind = kindOf(parameter);
    if (!groups.has(parameter.group)) report([...path, 'group'], `there is no group "${parameter.group}"`);
    const issues = kind.issues(parameter);
    for (const message of issues) report(path, message);
    if (issues.length === 0) {
      const taken = kind.take(parameter, parameter.default);
      if (!taken.ok) report([...path, 'default'], say(taken.objection.message, 'en'));
      else if (taken.value !== parameter.default) report([...path, 'default'], `the default is not a value of this parameter: the nearest is ${JSON.stringify(taken.value)}`);
    }
    check.expression([...path, 'visible'], parameter.visible, 'boolean');
    if (parametersOf(parameter.visible).includes(id)) report([...path, 'visible'], 'a parameter that hides itself can never come back');
    if (parameter.kind === 'points' && !Object.hasOwn(definition.parts, parameter.part)) report([...path, 'part'], `there is no part "${parameter.part}"`);
    if (parameter.kind === 'font' && parameter.sample !== undefined && definition.parameters[parameter.sample]?.kind !== 'text') report([...path, 'sample'], `there is no text "${parameter.sample}"`);
    if (parameter.kind === 'material') {
      for (const part of parameter.parts) {
        if (!Object.hasOwn(definition.parts, part)) report([...path, 'parts'], `there is no part "${part}"`);
        else if (decided.has(part)) report([...path, 'parts'], `two parameters decide what "${part}" is made of`);
        decided.add(part);
      }
    }
    if (!('step' in parameter)) continue;
    for (const bound of ['atLeast', 'atMost'] as const) {
      check.expression([...path, bound], parameter[bound], 'number');
      if (parametersOf(parameter[bound]).includes(id)) report([...path, bound], 'a bound cannot depend on the value that it bounds');
    }
    check.words([...path, 'because'], parameter.because, ['limit']);
  }
};

const checkRules = (definition: ProductDefinition, report: Report): void => {
  const check = checker(definition, report);
  check.unique(['rules'], definition.rules.map(({ id }) => id));
  definition.rules.forEach((rule, index) => {
    const path = ['rules', index];
    check.expression([...path, 'when'], rule.when, 'boolean');
    check.expression([...path, 'require'], rule.require, 'boolean');
    if (parametersOf(rule.require).length + parametersOf(rule.when).length === 0) report([...path, 'require'], 'a rule must depend on at least one parameter');
    check.words([...path, 'reason'], rule.reason);
    rule.repairs.forEach((repair, place) => {
      for (const [id, expression] of Object.entries(repair.set)) {
        const parameter = Object.hasOwn(definition.parameters, id) ? definition.parameters[id] : undefined;
        if (parameter === undefined) report([...path, 'repairs', place, 'set', id], `there is no parameter "${id}"`);
        else check.expression([...path, 'repairs', place, 'set', id], expression, kindOf(parameter).type);
      }
    });
  });
};

/** Values that a product ships must be as good as it asks of its customers. */
const checkShipped = (definition: ProductDefinition, report: Report): void => {
  const shipped: readonly { readonly path: readonly (string | number)[]; readonly values: Readonly<Record<string, Literal>>; readonly what: string }[] = [
    { path: ['parameters'], values: {}, what: 'the defaults' },
    ...definition.presets.map((preset, index) => ({ path: ['presets', index, 'values'], values: preset.values, what: `the preset "${preset.id}"` })),
  ];
  for (const { path, values, what } of shipped) {
    const checked = checkValues(definition, values);
    const [refusal] = checked.refusals;
    const [conflict] = checked.conflicts;
    if (refusal !== undefined) report([...path, refusal.parameter], say(refusal.message, 'en'));
    else if (conflict !== undefined) report(path, `${what} conflict with "${conflict.rule}": ${say(conflict.message, 'en')}`);
    for (const [id, value] of Object.entries(values)) {
      if (refusal === undefined && checked.values[id] !== value) report([...path, id], `${JSON.stringify(value)} is not a value of this parameter: the nearest is ${JSON.stringify(checked.values[id])}`);
    }
  }
};

/** What is wrong with a definition whose shape is right: references, types of expressions, defaults, presets, conflicts. */
export const definitionIssues = (definition: ProductDefinition): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = [];
  const report: Report = (path, message) => issues.push({ path, message });
  const check = checker(definition, report);
  check.unique(['groups'], definition.groups.map(({ id }) => id));
  check.unique(['presets'], definition.presets.map(({ id }) => id));
  checkParameters(definition, report);
  checkRules(definition, report);
  definition.presets.forEach((preset, index) => {
    for (const refusal of checkFinishes(definition, preset.finishes ?? {}).refusals) report(['presets', index, 'finishes'], say(refusal.message, 'en'));
  });
  for (const { path, message } of upgradeIssues(definition)) report(path, message);
  // Only what is sound so far can be evaluated.
  if (issues.length === 0) checkShipped(definition, report);
  return issues;
};
