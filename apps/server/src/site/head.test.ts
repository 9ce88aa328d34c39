import { expect, it } from 'vitest';
import { withHead } from './head.ts';

const page = '<!doctype html><html lang="en"><head><meta name="description" content="The site." />\n<title>Patternbook</title><script type="module" src="/x.js"></script></head><body></body></html>';
const head = { title: 'Fluted planter', description: 'For herbs.', url: 'https://p.example/patterns/1', picture: 'https://p.example/files/pictures/a/1280.webp', language: 'en' };

it('says once what the page is', () => {
  const html = withHead(page, head);
  expect(html.match(/<title>/g)).toHaveLength(1);
  expect(html).toContain('<title>Fluted planter · Patternbook</title>');
  expect(html.match(/name="description"/g)).toHaveLength(1);
  expect(html).toContain('<meta property="og:image" content="https://p.example/files/pictures/a/1280.webp" />');
  expect(html).toContain('<link rel="canonical" href="https://p.example/patterns/1" />');
});

it.each(['</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '&lt;script&gt;', '$&$`$1', 'a\u0000b\u2028c\u202ed'])('shows a hostile name and runs nothing of it: %j', (name) => {
  const html = withHead(page, { ...head, title: name, description: name });
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<img/g)).toBeNull();
  expect(html).not.toMatch(/onmouseover='|[\u0000\u2028\u202e]/u);
  expect(html.match(/<title>/g)).toHaveLength(1);
  const content = /property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const shown = content.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  expect(shown).toBe(`${name.replace(/[\u0000\u2028]/gu, ' ').replace(/\u202e/gu, '')} · Patternbook`);
});

it('cuts a long story', () => {
  const html = withHead(page, { ...head, description: 'a '.repeat(5000) });
  expect((/name="description" content="([^"]*)"/.exec(html)?.[1] ?? '').length).toBeLessThan(210);
});
