import { run } from './program.ts';

/** Runs a script of Python's own library over files: `read(name)` gives what it finds, and raises where it refuses. */
export async function python<Answer>(read: string, files: readonly string[]): Promise<readonly (Answer | { readonly refused: string })[]> {
  const script = `import json, sys\n${read}\nfor name in sys.argv[1:]:\n    try:\n        answer = read(name)\n    except Exception as error:\n        answer = dict(refused=str(error) or repr(error))\n    print('\\x1e' + json.dumps(answer))\n`;
  const { code, output } = await run('python3', ['-c', script, ...files]);
  const answers = output.split('\n').filter((line) => line.startsWith('\x1e'));
  if (code !== 0 || answers.length !== files.length) throw new Error(`Python stopped:\n${output.slice(-2000)}`);
  return answers.map((answer) => JSON.parse(answer.slice(1)) as Answer | { readonly refused: string });
}
