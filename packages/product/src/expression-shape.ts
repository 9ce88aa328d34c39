import { z } from 'zod';
import type { Expression } from './expression.ts';
import { isOperator } from './operators.ts';

/** A rule that a person can follow is far smaller; most of the nodes are figures of a table of sizes, some hundred rows of two. */
export const expressionLimits = { depth: 24, nodes: 1024, text: 400, names: 40 } as const;

const hasOnly = (record: object, names: readonly string[]): boolean => Object.keys(record).every((name) => names.includes(name));

/** What is wrong with the shape of an expression; undefined when nothing is. Types are the business of `typeOfExpression`. */
export const expressionProblem = (candidate: unknown): string | undefined => {
  let nodes = 0;
  const visit = (node: unknown, depth: number): string | undefined => {
    nodes += 1;
    if (nodes > expressionLimits.nodes) return `Use at most ${expressionLimits.nodes} operations.`;
    if (depth > expressionLimits.depth) return `Nest at most ${expressionLimits.depth} operations.`;
    if (typeof node === 'boolean') return undefined;
    if (typeof node === 'number') return Number.isFinite(node) ? undefined : 'Use finite numbers.';
    if (typeof node === 'string') return node.length <= expressionLimits.text ? undefined : `Use at most ${expressionLimits.text} letters.`;
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return 'Write a number, a text, true, false or an operation.';
    if ('value' in node) return typeof node.value === 'string' && node.value.length <= expressionLimits.names && hasOnly(node, ['value', 'of']) ? undefined : 'Name a parameter: value("id").';
    if (!('op' in node) || typeof node.op !== 'string' || !isOperator(node.op)) return 'Use one of the operations that patternbook exports.';
    if (!('args' in node) || !Array.isArray(node.args) || !hasOnly(node, ['op', 'args', 'of'])) return `Give ${node.op} its arguments.`;
    for (const arg of node.args) {
      const problem = visit(arg, depth + 1);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  return visit(candidate, 1);
};

/** `T` is checked by `typeOfExpression` once the product's parameters are known. */
export const expressionSchema = z.unknown().superRefine((candidate, context) => {
  const message = expressionProblem(candidate);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
}) as unknown as z.ZodType<Expression>;
