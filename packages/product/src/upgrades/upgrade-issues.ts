import type { DefinitionIssue } from '../definition-issue.ts';
import type { ProductDefinition } from '../definition-schema.ts';
import { parametersOf } from '../expression-type.ts';
import { kindOf } from '../parameters/registry.ts';
import { compareVersions } from './compare-versions.ts';
import type { Upgrade } from './upgrade.ts';

/**
 * What is wrong with a product's upgrades. They are followed backwards from the parameters that there are now: which ids
 * a version had before is known only by what each upgrade says of it.
 */
export const upgradeIssues = (definition: ProductDefinition): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = [];
  const upgrades = definition.upgrades ?? [];
  /** Ids that are there after the upgrade in hand, each with the parameter of today that it leads to unchanged. */
  let known = new Map<string, string | undefined>(Object.keys(definition.parameters).map((id) => [id, id]));
  for (let place = upgrades.length - 1; place >= 0; place -= 1) {
    const upgrade = upgrades[place] as Upgrade;
    const report = (path: readonly (string | number)[], message: string): void => void issues.push({ path: ['upgrades', place, ...path], message });
    const { to, renamed = {}, options = {}, converted = {}, dropped = [], was = {} } = upgrade;
    const next = upgrades[place + 1];
    if (compareVersions(to, next?.to ?? definition.version) > 0) report(['to'], next ? 'give upgrades in the order of their versions' : `there is no version ${to} yet: this is ${definition.version}`);
    if (next?.to === to) report(['to'], `give one upgrade to ${to}`);

    const before = new Map(known);
    for (const id of Object.keys(converted)) {
      if (!known.has(id)) report(['converted', id], `there is no parameter "${id}" in ${to}`);
      // What it was before is known by its expression alone.
      else before.set(id, undefined);
    }
    for (const id of dropped) {
      if (known.has(id) && !Object.hasOwn(converted, id)) report(['dropped'], `"${id}" is still a parameter`);
      before.set(id, undefined);
    }
    const targets = Object.values(renamed);
    for (const [old, id] of Object.entries(renamed)) {
      if (!known.has(id)) report(['renamed', old], `there is no parameter "${id}" in ${to}`);
      if (targets.indexOf(id) !== targets.lastIndexOf(id)) report(['renamed', old], `two parameters become "${id}"`);
      if (dropped.includes(old)) report(['renamed', old], `"${old}" is dropped as well`);
      before.delete(id);
    }
    for (const [old, id] of Object.entries(renamed)) before.set(old, Object.hasOwn(converted, id) ? undefined : known.get(id));

    for (const [id, map] of Object.entries(options)) {
      if (!before.has(id)) report(['options', id], `there was no parameter "${id}" before ${to}`);
      const today = before.get(id);
      const parameter = today === undefined ? undefined : definition.parameters[today];
      for (const [old, option] of Object.entries(parameter === undefined ? {} : map)) {
        if (parameter && !kindOf(parameter).take(parameter, option).ok) report(['options', id, old], `"${today}" has no option "${option}"`);
      }
      // Which options there were before is not known.
      if (before.has(id)) before.set(id, undefined);
    }
    for (const id of Object.keys(was)) if (!before.has(id)) report(['was', id], `there was no parameter "${id}" before ${to}`);
    for (const [id, expression] of Object.entries(converted)) {
      for (const read of parametersOf(expression)) if (!before.has(read)) report(['converted', id], `there was no parameter "${read}" before ${to}`);
    }
    known = before;
  }
  return issues;
};
