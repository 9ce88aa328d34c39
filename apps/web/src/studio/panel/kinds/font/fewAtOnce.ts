/** Runs what is asked for, a few at a time, in the order of asking. */
export interface FewAtOnce {
  /** Begins when it is its turn. The function that it returns takes back what has not begun. */
  (task: () => Promise<unknown>): () => void;
}

export function fewAtOnce(most: number): FewAtOnce {
  const waiting: (() => Promise<unknown>)[] = [];
  let running = 0;
  const next = (): void => {
    while (running < most) {
      const task = waiting.shift();
      if (!task) return;
      running += 1;
      const over = (): void => {
        running -= 1;
        next();
      };
      task().then(over, over);
    }
  };
  return (task) => {
    waiting.push(task);
    next();
    return () => {
      const place = waiting.indexOf(task);
      if (place >= 0) waiting.splice(place, 1);
    };
  };
}
