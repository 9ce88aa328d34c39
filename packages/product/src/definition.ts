import { z } from 'zod';
import { definitionIssues } from './definition-issues.ts';
import { definitionLimits, definitionShapeSchema } from './definition-schema.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { ProductOutcome } from './outcome.ts';
import { plainJsonProblem } from './plain-json.ts';

/**
 * A product's definition from anywhere: sizes and depth first, then shapes, then everything that refers to something. A
 * definition that passes is safe to evaluate, and its defaults and presets are free of conflicts.
 */
export const productDefinitionSchema: z.ZodType<ProductDefinition> = z.unknown().transform((candidate, context): ProductDefinition => {
  const refuse = (path: readonly PropertyKey[], message: string): void => context.addIssue({ code: 'custom', path: [...path], message });
  const problem = plainJsonProblem(candidate, definitionLimits);
  if (problem !== undefined) {
    refuse([], problem);
    return z.NEVER;
  }
  // In steps: what refers to something can only be followed in what has its shape.
  const shaped = definitionShapeSchema.safeParse(candidate);
  if (!shaped.success) {
    for (const { path, message } of shaped.error.issues) refuse(path, message);
    return z.NEVER;
  }
  for (const { path, message } of definitionIssues(shaped.data)) refuse(path, message);
  return shaped.data;
});

/** One sentence for an author: where and what. */
export const describeIssue = (error: z.ZodError): string => {
  const [issue] = error.issues;
  if (issue === undefined) return 'The definition is refused.';
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return `${path === '' ? '' : `${path}: `}${issue.message.replace(/\.$/, '')}${more}.`;
};

export const parseDefinition = (candidate: unknown): ProductOutcome<ProductDefinition> => {
  const parsed = productDefinitionSchema.safeParse(candidate);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, fault: { code: 'definition-refused', message: describeIssue(parsed.error) } };
};
