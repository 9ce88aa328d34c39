import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/texts.ts';
import { artefactKey } from './artefact-key.ts';
import { asciiFileName, contentDisposition, fileName } from './file-name.ts';

const variant = 'ab12cd34ef'.padEnd(64, '0');

describe('a file name', () => {
  it('reads well', () => {
    expect(fileName({ product: 'Planter', name: 'Dorischer Topf', size: '142mm', variant, extension: '3mf' })).toBe('Planter_Dorischer-Topf_142mm_ab12cd34.3mf');
    expect(fileName({ product: 'House sign', name: 'שלום & 山田', variant, extension: 'stl' })).toBe('House-sign_שלום-山田_ab12cd34.stl');
  });

  it('means nothing to a shell, a header or a file system, whatever people type', () => {
    fc.assert(fc.property(anyText, anyText, (product, name) => {
      const made = fileName({ product, name: `"; filename=evil\r\n../${name}=cmd()`, variant, extension: '3mf' });
      expect(made).toMatch(/^[\p{L}\p{M}\p{N}_-]+\.3mf$/u);
      expect([...made].length).toBeLessThanOrEqual(130);
      const ascii = asciiFileName(made);
      expect(ascii).toMatch(/^[A-Za-z0-9_-]+\.3mf$/);
      expect(contentDisposition(made)).toMatch(/^attachment; filename="[A-Za-z0-9_.-]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
    }), { numRuns: 200 });
  });

  it('is spelled out in ASCII for old programs', () => {
    expect(asciiFileName('Größe_Łódź_ab12cd34.3mf')).toBe('Groesse_Lodz_ab12cd34.3mf');
    expect(asciiFileName('山田.3mf')).toBe('file.3mf');
    expect(contentDisposition('Topf_ä.3mf')).toBe(`attachment; filename="Topf_ae.3mf"; filename*=UTF-8''Topf_%C3%A4.3mf`);
  });
});

describe('an artefact key', () => {
  const identity = { variant, kernel: 'manifold 3.5.4', format: '3mf', exporter: 1, options: { part: '' } };
  it('changes with everything that changes the bytes', () => {
    const keys = [identity, { ...identity, variant: 'ff' }, { ...identity, kernel: 'other' }, { ...identity, format: 'stl' }, { ...identity, exporter: 2 }, { ...identity, options: { part: 'lid' } }].map(artefactKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(artefactKey({ ...identity })).toBe(keys[0]);
  });
});
