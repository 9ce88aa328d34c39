import { run } from './program.ts';

/** What poppler's tools say of a PDF. */
export interface ReadPdf {
  readonly title: string;
  readonly pages: number;
  /** Of the first page: mm, the wider side first. */
  readonly size: readonly [number, number];
  /** Of every page, in the order in which it is read. */
  readonly text: string;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean; readonly subset: boolean; /** Whether letters can be copied out of it. */ readonly unicode: boolean }[];
}

/** Reads a PDF, and throws where poppler had to mend or to guess: its tools exit 0 on much that is broken. */
export async function poppler(file: string): Promise<ReadPdf> {
  const said = async (program: string, ...args: readonly string[]): Promise<string> => {
    const { code, output } = await run(program, [...args]);
    if (code !== 0 || /^(Syntax|Internal|I\/O) (Error|Warning)|^(Error|Command Line Error)/m.test(output)) throw new Error(`${program} refuses ${file}:\n${output.slice(0, 2000)}`);
    return output;
  };
  const info = await said('pdfinfo', '-enc', 'UTF-8', file);
  const value = (label: string): string => new RegExp(`^${label}:\\s*(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
  const [width = 0, height = 0] = (/([\d.]+) x ([\d.]+) pts/.exec(value('Page size')) ?? []).slice(1).map((points) => (Number(points) * 25.4) / 72);
  const fonts = (await said('pdffonts', file)).split('\n').slice(2).filter((line) => line.trim() !== '').map((line) => {
    const [embedded, subset, unicode] = line.split(/\s+/).filter((word) => word === 'yes' || word === 'no');
    return { name: line.split(/\s+/)[0]!, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' };
  });
  return { title: value('Title'), pages: Number(value('Pages')), size: [Math.max(width, height), Math.min(width, height)], text: await said('pdftotext', '-enc', 'UTF-8', '-layout', file, '-'), fonts };
}
