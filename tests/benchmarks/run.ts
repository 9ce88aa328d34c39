/**
 * `node tests/benchmarks/run.ts [name…]`: runs the benchmarks whose names begin so (all without), keeps the figures in `results/`, and
 * ends with 1 where a promise is broken.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Benchmark } from './benchmark.ts';

const here = new URL('./', import.meta.url);
const results = new URL('results/', here);
const asked = process.argv.slice(2);
const files = (await readdir(here)).filter((file) => file.endsWith('.bench.ts') && (asked.length === 0 || asked.some((name) => file.startsWith(name)))).sort();
if (files.length === 0) {
  process.stderr.write(`There is no benchmark "${asked.join(' ')}" in tests/benchmarks; name one by the beginning of its file.\n`);
  process.exit(2);
}

await mkdir(results, { recursive: true });
let broken = 0;
for (const file of files) {
  const { benchmark } = (await import(new URL(file, here).href)) as { readonly benchmark: Benchmark };
  process.stdout.write(`\n${benchmark.name}\n  ${benchmark.about}\n`);
  const { figures, promises } = await benchmark.run();
  for (const [name, values] of Object.entries(figures)) process.stdout.write(`    ${name.padEnd(26)}${Object.entries(values).map(([of, value]) => `${of} ${value}`).join('   ')}\n`);
  for (const { promise, figure, atMost } of promises) {
    const kept = figure <= atMost;
    if (!kept) broken += 1;
    process.stdout.write(`    ${kept ? 'kept  ' : 'BROKEN'} ${promise}: ${figure}, at most ${atMost}\n`);
  }
  const machine = { node: process.versions.node, platform: `${process.platform}-${process.arch}`, processors: cpus().length };
  await writeFile(new URL(`${benchmark.name}.json`, results), `${JSON.stringify({ about: benchmark.about, machine, figures, promises }, undefined, 2)}\n`);
}
process.exit(broken === 0 ? 0 : 1);
