import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './program.ts';

/**
 * What FreeCAD says of each file, all in one run of it, for it takes seconds to start.
 *
 * @param reading Python that defines `read(file)`, which returns what JSON can hold; what it throws becomes a refusal.
 */
export async function askFreecad<T>(reading: string, files: readonly string[]): Promise<readonly (T | { readonly refused: string })[]> {
  const folder = await mkdtemp(join(tmpdir(), 'patternbook-freecad-'));
  try {
    const [source, out] = [join(folder, 'read.py'), join(folder, 'read.json')];
    await writeFile(source, `import json, os
${reading}
answers = []
for file in ${JSON.stringify(files)}:
    try: answers.append(read(file))
    except Exception as error: answers.append(dict(refused=str(error)))
with open(${JSON.stringify(out)}, 'w') as f: json.dump(answers, f)
os._exit(0)
`);
    const { output } = await run('freecadcmd', [source]);
    const answer = await readFile(out, 'utf8').catch(() => undefined);
    if (answer === undefined) throw new Error(`FreeCAD gave no answer:\n${output.slice(-2000)}`);
    return JSON.parse(answer) as readonly (T | { readonly refused: string })[];
  } finally {
    await rm(folder, { recursive: true });
  }
}
