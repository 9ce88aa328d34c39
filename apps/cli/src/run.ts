import { readArguments, usage } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import type { Bench } from './bench.ts';
import { BadInput, Conflicting, exitCodes } from './outcome.ts';
import type { Answer } from './outcome.ts';

type Command = (bench: Bench, args: Arguments) => Promise<Answer>;

/** Each is loaded when it is called: help and mistakes answer at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  products: async () => (await import('./commands/products.ts')).products,
  describe: async () => (await import('./commands/describe.ts')).describe,
  check: async () => (await import('./commands/check.ts')).check,
  export: async () => (await import('./commands/export.ts')).exportFile,
};

async function carryOut(words: readonly string[]): Promise<number> {
  const args = readArguments(words);
  if (args.command === 'help') {
    process.stdout.write(usage);
    return exitCodes.done;
  }
  const load = Object.hasOwn(commands, args.command) ? commands[args.command] : undefined;
  if (!load) throw new BadInput(`There is no command “${args.command}”; use ${Object.keys(commands).join(', ')}.`);
  const [command, { openBench }] = await Promise.all([load(), import('./bench.ts')]);
  const bench = await openBench();
  try {
    const { json, text, exitCode } = await command(bench, args);
    process.stdout.write(args.json ? `${JSON.stringify(json)}\n` : `${text.trimEnd()}\n`);
    return exitCode;
  } finally {
    await bench.close();
  }
}

const say = (message: string): void => void process.stderr.write(`${message.replace(/(?:\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069])+/gu, ' ').trim()}\n`);

/** One sentence on standard error, whatever happened: what it repeats of a file may hold anything. */
function explain(error: unknown): number {
  if (error instanceof BadInput || error instanceof Conflicting) {
    say(error.message);
    return error instanceof BadInput ? exitCodes.badInput : exitCodes.conflicts;
  }
  say(`Something went wrong inside of Patternbook; please report it: ${error instanceof Error ? error.message : String(error)}`);
  return exitCodes.internalFault;
}

/** Runs one command and gives the process's exit code. */
export const run = (words: readonly string[]): Promise<number> => carryOut(words).catch(explain);
