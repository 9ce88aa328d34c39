import { describe, expect, it } from 'vitest';
import { attachment } from './disposition.ts';

const decoded = (header: string): string => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? '');

describe('the name of a download', () => {
  it('is told twice: for old programs and exactly', () => {
    expect(attachment('Planter 142 mm.3mf')).toBe(`attachment; filename="Planter 142 mm.3mf"; filename*=UTF-8''Planter%20142%20mm.3mf`);
    expect(attachment('Türschild „Müller“.stl')).toContain('filename="Turschild Muller.stl"');
    expect(decoded(attachment('Türschild „Müller“.stl'))).toBe('Türschild „Müller“.stl');
    expect(attachment('表札.3mf')).toContain('filename="patternbook.3mf"');
    expect(decoded(attachment('表札.3mf'))).toBe('表札.3mf');
  });

  it.each(['a"; filename=evil.exe', 'a\r\nSet-Cookie: x=1', '../../etc/passwd', 'C:\\windows\\x.exe', '\u202egnp.exe', '\u0000\u001b[2J', '...', '', 'a'.repeat(1_000_000), '\ud800'])(
    'cannot be used to say more than a name: %j',
    (hostile) => {
      const header = attachment(hostile);
      expect(header).toMatch(/^attachment; filename="[^"\\%]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      expect(header.length).toBeLessThan(2000);
      expect(decoded(header)).not.toMatch(/[/\\\u0000-\u001f\u202a-\u202e]/u);
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
    },
  );
});
