import { transform } from 'sucrase';

export type Stripped = { readonly ok: true; readonly script: string } | { readonly ok: false; readonly message: string; readonly line?: number };

/** Takes the types out of a script and leaves every line in its place, so that errors name the author's lines. */
export const stripTypes = (script: string): Stripped => {
  try {
    return { ok: true, script: transform(script, { transforms: ['typescript'], disableESTransforms: true }).code };
  } catch (error) {
    const place = error instanceof Error && 'loc' in error ? (error.loc as { readonly line?: number }) : undefined;
    const message = error instanceof Error ? error.message.replace(/^Error transforming [^:]*: /, '').replace(/\s*\(\d+:\d+\)$/, '') : 'it cannot be read';
    return { ok: false, message, ...(place?.line === undefined ? {} : { line: place.line }) };
  }
};
