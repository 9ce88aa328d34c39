import { readArguments, usage } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { openBench } from './bench.ts';
import type { Bench } from './bench.ts';
import { check } from './commands/check.ts';
import { describe } from './commands/describe.ts';
import { exportFile } from './commands/export.ts';
import { products } from './commands/products.ts';
import { BadInput, Conflicting, exitCodes } from './outcome.ts';
import type { Answer } from './outcome.ts';

const commands: Readonly<Record<string, (bench: Bench, args: Arguments) => Promise<Answer>>> = { products, describe, check, export: exportFile };

async function run(words: readonly string[]): Promise<number> {
  const args = readArguments(words);
  if (args.command === 'help') {
    process.stdout.write(usage);
    return exitCodes.done;
  }
  const command = Object.hasOwn(commands, args.command) ? commands[args.command] : undefined;
  if (!command) throw new BadInput(`There is no command “${args.command}”; use ${Object.keys(commands).join(', ')}.`);
  const bench = await openBench();
  try {
    const { json, text, exitCode } = await command(bench, args);
    process.stdout.write(args.json ? `${JSON.stringify(json)}\n` : `${text.trimEnd()}\n`);
    return exitCode;
  } finally {
    await bench.close();
  }
}

/** One sentence on standard error, whatever happened. */
function explain(error: unknown): number {
  if (error instanceof BadInput || error instanceof Conflicting) {
    process.stderr.write(`${error.message}\n`);
    return error instanceof BadInput ? exitCodes.badInput : exitCodes.conflicts;
  }
  process.stderr.write(`Something went wrong inside of Patternbook: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.internalFault;
}

process.exitCode = await run(process.argv.slice(2)).catch(explain);
