import { expressionSchema } from '../expression-shape.ts';
import { idSchema } from '../identifiers.ts';
import { wordsSchema } from '../words.ts';

/** What every kind of parameter declares. */
export const declaration = {
  label: wordsSchema(60),
  group: idSchema,
  help: wordsSchema(600).optional(),
  visible: expressionSchema.optional(),
};
