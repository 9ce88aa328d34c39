import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write3mf } from '../exporters/3mf.ts';
import { layOut } from '../plates/layOut.ts';
import { box, machine, partOf, recipe } from '../testing/meshes.ts';
import { readLimits } from './limits.ts';
import { namespaces } from './names.ts';
import { read3mf } from './read.ts';
import { writeZip } from '../archive/zip.ts';

const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const model = (metadata: string, root = `<model unit="millimeter" xmlns="${namespaces.core}" xmlns:pb="${namespaces.recipe}">`, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${before}${root}${metadata}<resources></resources><build></build></model>`;
const archive = (content: string, name = '3D/3dmodel.model'): Uint8Array<ArrayBuffer> => writeZip([{ name, bytes: text(content) }], deflate);
const design = '<metadata name="pb:Design">{"schema":1}</metadata>';
const refused = (bytes: Uint8Array): string => {
  const read = read3mf(bytes);
  if (read.ok) return 'read';
  expect(read.fault.message).toMatch(/^This .*\.$/);
  return read.fault.code === 'file-refused' ? read.fault.limit : read.fault.code;
};

describe('reading a 3MF', () => {
  it('finds the design under whatever prefix it was given', () => {
    const renamed = model('<metadata name="theirs:Design">{"schema":1}</metadata>', `<model xmlns="${namespaces.core}" xmlns:theirs="${namespaces.recipe}">`);
    expect(read3mf(archive(renamed))).toMatchObject({ ok: true, value: { design: { schema: 1 }, lineage: [] } });
  });

  it('follows the package to a model of another name', () => {
    const bytes = writeZip([
      { name: '_rels/.rels', bytes: text('<Relationships><Relationship Id="x" Target="/3D/other.model" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>') },
      { name: '3D/other.model', bytes: text(model(design)) },
    ], deflate);
    expect(read3mf(bytes).ok).toBe(true);
  });

  it('says so when there is no design in it', () => {
    expect(refused(archive(model('<metadata name="Title">A box</metadata>')))).toBe('recipe-missing');
    expect(refused(archive(model('<metadata name="other:Design">{}</metadata>', `<model xmlns="${namespaces.core}" xmlns:other="urn:other">`)))).toBe('recipe-missing');
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a picture', Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, ...Array.from({ length: 60 }, () => 0))],
    ['text', text('solid cube\n'.repeat(20))],
    ['a ZIP of something else', archive('hello', 'readme.txt')],
    ['another XML', archive('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ])('refuses %s', (_, bytes) => {
    expect(refused(bytes)).toBe('format');
  });

  it.each(['../evil.model', '/etc/passwd', '3D\\..\\x', 'C:/x', 'a/../../b'])('refuses an entry called %s', (name) => {
    expect(refused(writeZip([{ name: '3D/3dmodel.model', bytes: text(model(design)) }, { name, bytes: text('x') }], deflate))).toBe('names');
  });

  it('refuses two entries of one name', () => {
    expect(refused(writeZip([{ name: '3D/3dmodel.model', bytes: text(model(design)) }, { name: '3d/3DMODEL.model', bytes: text('x') }], deflate))).toBe('names');
  });

  it('refuses a hundred thousand entries', () => {
    expect(refused(writeZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}`, bytes: new Uint8Array(0), stored: true })), deflate))).toBe('entries');
    const honest = archive(model(design));
    const lying = honest.slice();
    new DataView(lying.buffer).setUint16(lying.length - 22 + 10, 0xffff, true);
    expect(refused(lying)).toBe('entries');
  });

  it('refuses a bomb before it is unpacked, also when its sizes lie', () => {
    const bomb = archive(`${model('').split('<resources>')[0]}<metadata name="x">${' '.repeat(20_000_000)}</metadata>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(['ratio', 'metadata']).toContain(refused(bomb));
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 22 + 16, true);
    view.setUint32(directory + 24, 1000, true);
    view.setUint32(22, 1000, true);
    expect(['ratio', 'metadata']).toContain(refused(lying));
  });

  it('refuses document types and entities', () => {
    const laughs = '<!DOCTYPE model [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(refused(archive(model(design, undefined, laughs)))).toBe('entities');
    expect(refused(archive(model('<metadata name="Title">&b;</metadata>')))).toBe('entities');
  });

  it('refuses damaged archives and models', () => {
    const whole = archive(model(design));
    const wrongContent = whole.slice();
    wrongContent[60]! ^= 0xff;
    expect(['format', 'ratio']).toContain(refused(wrongContent));
    expect(refused(whole.subarray(0, whole.length - 30))).toBe('format');
    expect(refused(archive(model('<metadata name="pb:Design">{"schema":</metadata>')))).toBe('format');
    expect(refused(archive(model('<metadata name="pb:Design>'))).length).toBeGreaterThan(0);
  });

  it('refuses files that are too large without reading them', () => {
    expect(refused(new Uint8Array(readLimits.fileBytes + 1))).toBe('file size');
  });

  it('never throws, whatever is changed in a good file', () => {
    const good = write3mf({ recipe, layout: layOut([partOf(box([10, 10, 10]))], [machine]) }, { deflate });
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), fc.nat(good.length), (edits, length) => {
      const bytes = good.slice(0, length < 100 ? length : good.length);
      for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
      const read = read3mf(bytes);
      expect(typeof read.ok).toBe('boolean');
    }), { numRuns: 500 });
  });
});
