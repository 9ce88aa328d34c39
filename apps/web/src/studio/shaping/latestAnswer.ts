/** Keeps the answer to what is on screen, worked out beside the page: one question at a time, and then the newest. */

export interface LatestAnswer<Answer> {
  /** Nothing before the first answer, and where there is none. */
  state(): Answer | undefined;
  /** Whether a newer one is being worked out. */
  pending(): boolean;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export interface LatestAnswerOptions<Question extends readonly unknown[], Answer> {
  /** What is on screen; nothing while there is nothing to ask about. Equal members are equal questions. */
  readonly question: () => Question | undefined;
  readonly ask: (question: Question) => Promise<Answer | undefined>;
  /** Say when it is worth looking again. */
  readonly sources: readonly { subscribe(listener: () => void): () => void }[];
}

export const createLatestAnswer = <const Question extends readonly unknown[], Answer>({ question, ask, sources }: LatestAnswerOptions<Question, Answer>): LatestAnswer<Answer> => {
  let answer: Answer | undefined;
  let running = false;
  let stopped = false;
  /** What the answer was worked out from. */
  let known: readonly unknown[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const run = async (): Promise<void> => {
    const now = question();
    if (!now || running || stopped || now.every((each, place) => each === known[place])) return;
    running = true;
    known = now;
    tell();
    answer = await ask(now);
    running = false;
    if (stopped) return;
    tell();
    void run();
  };
  const look = (): void => void run();
  const unsubscribe = sources.map((source) => source.subscribe(look));
  look();
  return {
    state: () => answer,
    pending: () => running,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      for (const end of unsubscribe) end();
    },
  };
};
