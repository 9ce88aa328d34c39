/** Writes `src/prelude.gen.ts`: run `node packages/sandbox/generate-prelude.ts` after changing what scripts can call. */
import { writeFile } from 'node:fs/promises';
import { preludeText } from './bundle-prelude.ts';

await writeFile(new URL('src/prelude.gen.ts', import.meta.url), await preludeText());
