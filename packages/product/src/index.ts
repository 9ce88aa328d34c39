export type { Design, Feature } from './design.ts';
export type { Expression, Literal, Operator } from './expression.ts';
export type {
  Build, ChoiceOption, ChoiceParameter, ColourParameter, Dimension, Finish, Handle, Hardware, NumberKind, NumberParameter, Parameter, Part, PartDeclaration, Preset, ProductOptions, Repair, Rule,
  TextParameter, ToggleParameter, Values, Words,
} from './script.ts';

export { checkDesign } from './check-design.ts';
export type { CheckedDesign } from './check-design.ts';
export { checkFinishes, finishPlaces } from './check-finishes.ts';
export type { Refusal } from './check-finishes.ts';
export { checkValues, defaultValues } from './check-values.ts';
export type { CheckedValues, CheckOptions, Conflict } from './check-values.ts';
export { canonicalJson } from './canonical-json.ts';
export type { PlainValue } from './canonical-json.ts';
export { parseDefinition, productDefinitionSchema } from './definition.ts';
export { definitionLimits, finishSchema, literalSchema } from './definition-schema.ts';
export type { ProductDefinition } from './definition-schema.ts';
export { designLimits, designSchema, newDesign, parseDesign } from './design-document.ts';
export { diffDesigns } from './diff.ts';
export type { Difference } from './diff.ts';
export { evaluateExpression } from './evaluate-expression.ts';
export { parametersOf, typeOfExpression } from './expression-type.ts';
export { freeze } from './freeze.ts';
export type { Frozen } from './freeze.ts';
export { idSchema, versionSchema } from './identifiers.ts';
export { migrate, migrations, schemaOf } from './migrations/migrations.ts';
export type { Migration } from './migrations/migrations.ts';
export { applyOperation, operationSchema, presetOperation, resetOperation } from './operations.ts';
export type { Applied, Operation } from './operations.ts';
export type { ProductFault, ProductOutcome } from './outcome.ts';
export { controlOf, describeRange, formatValue, readValue, readValues } from './parameter-answers.ts';
export type { Control, RefusalCode, Taken, ValueFormat } from './parameters/kind.ts';
export { plainJsonProblem } from './plain-json.ts';
export { formatQuantity } from './quantities/format.ts';
export type { FormatOptions } from './quantities/format.ts';
export { parseQuantity } from './quantities/parse.ts';
export type { ParseOptions } from './quantities/parse.ts';
export type { MeasurementSystem } from './quantities/units.ts';
export type { Range } from './ranges.ts';
export type { OfferedRepair } from './repairs.ts';
export { say } from './words.ts';
