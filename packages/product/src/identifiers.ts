import { z } from 'zod';

/** Names that every object has: a value stored under one of them would be mistaken for what the language put there. */
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Ids of products, parameters, rules, presets, parts, options, finishes: camelCase or kebab-case, at most 40 letters. An
 * id never changes once a version is published; labels may.
 */
export const idSchema = z
  .string()
  .max(40, 'Use at most 40 letters.')
  .regex(/^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, 'Use an id such as "wallThickness" or "drip-tray".')
  .refine((id) => !reserved.has(id) && id !== 'prototype', 'Use another id: JavaScript gives this one a meaning.');

export const isId = (id: string): boolean => idSchema.safeParse(id).success;

export const versionSchema = z
  .string()
  .max(40, 'Use at most 40 letters.')
  .regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(-[0-9a-z]+(\.[0-9a-z]+)*)?$/, 'Use a semantic version such as "1.0.0".');
