/** How a format is judged: by programs that nobody here wrote, and by broken files that these have to turn down. */
import { isDeepStrictEqual } from 'node:util';
import { type ExportSubject, readRecipe } from '@patternbook/fabrication';
import { parseDesign } from '@patternbook/product';

/** A file, and what must be found in it. */
export interface Judged {
  readonly subject: ExportSubject;
  /** Read anew each time: all files of a format together are too much to hold. */
  readonly bytes: Uint8Array;
  /** Where it lies on disk, with the format's extension. */
  readonly file: string;
}

/** In words; none of a good file. */
export type Faults = readonly string[];

/** What is done to files on purpose. */
export const breakages = ['hole', 'scale', 'contour', 'part', 'damage', 'design'] as const;
export type Breakage = (typeof breakages)[number];

export type Write = (subject: ExportSubject) => Promise<Uint8Array>;

/** Makes a broken file of a good one, or of what it is made of. */
export type Break = (good: Judged, write: Write) => Uint8Array | Promise<Uint8Array>;

/** A broken file, and words of faults that have to be found in it: for each program that can see this, where there are several. */
export interface Broken {
  readonly spoil: Break;
  readonly seen: readonly string[];
}

export const broken = (spoil: Break, ...seen: readonly string[]): Broken => ({ spoil, seen });

export interface FormatJudge {
  /** That have to be installed. */
  readonly programs: readonly string[];
  /** What is asked of the exporter, where what it does by itself cannot be measured. */
  readonly subjectOf?: (subject: ExportSubject) => ExportSubject;
  /** What is wrong with each of the files: all of them at once, because programs take longer to start than to read. */
  judge(files: readonly Judged[]): Promise<readonly Faults[]>;
  /** The product whose file is broken. */
  readonly sample: string;
  /** How it is broken in each way, or why it cannot be. */
  readonly broken: Readonly<Record<Breakage, Broken | string>>;
}

/** Without what is absent anyway. */
const plain = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** Collects what does not hold. */
export class Verdict {
  readonly faults: string[] = [];

  must(what: string, holds: boolean): void {
    if (!holds) this.faults.push(what);
  }

  same(what: string, found: unknown, wanted: unknown): void {
    const [is, should] = [found, wanted].map((value) => JSON.stringify(value) ?? 'nothing') as [string, string];
    if (is !== should && !isDeepStrictEqual(plain(found), plain(wanted))) this.faults.push(`${what}: ${is.slice(0, 500)} and not ${should.slice(0, 500)}`);
  }

  /** @param share most that it may differ, of what is wanted. */
  near(what: string, found: number, { wanted, share, slack = 0 }: { readonly wanted: number; readonly share: number; readonly slack?: number }): void {
    if (!(Math.abs(found - wanted) <= Math.abs(wanted) * share + slack)) this.faults.push(`${what}: ${found} and not ${wanted}`);
  }

  /** Everything opens again in the studio. */
  holdsDesign({ bytes, subject }: Judged): void {
    const found = readRecipe(bytes);
    const design = found.ok ? parseDesign(found.value.design) : undefined;
    this.same('the design', design?.ok ? design.value : undefined, subject.recipe.design);
  }
}

/** Foreign volumes agree within this share: of meshes, and of boundary representations. */
export const allowed = { mesh: 0.001, exact: 0.005 } as const;

/** Two files at a time: while a foreign program reads one, the other is looked at here. */
export async function judgeEach(files: readonly Judged[], judge: (file: Judged, place: number, verdict: Verdict) => void | Promise<void>): Promise<readonly Faults[]> {
  const verdicts = files.map(() => new Verdict());
  const places = files.keys();
  const work = async (): Promise<void> => {
    for (const place of places) {
      try {
        await judge(files[place]!, place, verdicts[place]!);
      } catch (error) {
        verdicts[place]!.faults.push(String(error));
      }
    }
  };
  await Promise.all([work(), work()]);
  return verdicts.map(({ faults }) => faults);
}
