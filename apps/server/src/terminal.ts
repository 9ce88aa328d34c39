/** What a person sees in the terminal while the program starts, runs and stops. Everything else goes to the log. */
export interface Terminal {
  line(text?: string): void;
  /** Shows what is being done, and how long it took when that was noticeable. */
  step<T>(doing: string, done: string, work: () => Promise<T>): Promise<T>;
  problem(text: string): void;
}

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function createTerminal(out: Screen, err: Screen, { colours }: { readonly colours: boolean }): Terminal {
  const dim = (text: string): string => (colours && out.isTTY === true ? `\u001b[2m${text}\u001b[22m` : text);
  // Several steps run at once, so the line that says what is going on is drawn again whenever one ends.
  const doing = new Set<string>();
  const clear = (): void => void (out.isTTY === true && doing.size > 0 && out.write('\r\u001b[K'));
  const draw = (): void => void (out.isTTY === true && doing.size > 0 && out.write(`  ${dim(`${[...doing].join(', ')} …`)}`));
  const print = (text: string): void => {
    clear();
    out.write(`${text}\n`);
    draw();
  };
  return {
    line: (text = '') => print(text === '' ? '' : `  ${text}`),
    step: async (what, done, work) => {
      const began = performance.now();
      clear();
      doing.add(what);
      draw();
      try {
        const result = await work();
        clear();
        doing.delete(what);
        const seconds = (performance.now() - began) / 1000;
        print(`  ${done}${seconds >= 0.5 ? dim(`  ${seconds.toFixed(1)} s`) : ''}`);
        return result;
      } catch (error) {
        clear();
        doing.delete(what);
        draw();
        throw error;
      }
    },
    problem: (text) => {
      clear();
      err.write(`\n  ${text}\n\n`);
      draw();
    },
  };
}
