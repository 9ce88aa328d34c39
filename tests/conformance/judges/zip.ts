import { python } from './python.ts';
import { run } from './program.ts';

export type ReadArchive = { readonly names: readonly string[] } | { readonly refused: string };

/** What is in archives, as two programs agree that they are whole. */
export async function archives(files: readonly string[]): Promise<readonly ReadArchive[]> {
  const read = await python<{ readonly names: readonly string[] }>(`
import zipfile
def read(name):
    archive = zipfile.ZipFile(name)
    bad = archive.testzip()
    assert bad is None, bad
    return dict(names=archive.namelist())`, files);
  return Promise.all(files.map(async (file, place): Promise<ReadArchive> => {
    const { code, output } = await run('unzip', ['-tqq', file]);
    return code === 0 ? read[place]! : { refused: output.slice(0, 500) || `unzip ends with ${code}` };
  }));
}
