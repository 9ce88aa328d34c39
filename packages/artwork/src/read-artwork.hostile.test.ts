import { zlibSync } from 'fflate';
import jpeg from 'jpeg-js';
import { describe, expect, it, vi } from 'vitest';
import { type ArtworkFaultCode, artworkLimits, readArtwork, readGreyImage } from './index.ts';
import { compilePackaged } from './wasm.ts';
import { chunk, joined, pngHeader, signature, toPng } from './testing/pictures.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (content: string, attributes = 'width="100" height="100"'): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;
const square = '<path d="M0 0h50v50z"/>';

async function codeOf(bytes: Uint8Array | string): Promise<ArtworkFaultCode | 'read'> {
  const outcome = await readArtwork(typeof bytes === 'string' ? encode(bytes) : bytes);
  if (outcome.ok) return 'read';
  // One sentence that says what to do, and nothing of the file in it.
  expect(outcome.fault.message).toMatch(/^[A-Z][^\n<>]{20,180}\.$/);
  return outcome.fault.code;
}

const laughs = `<!DOCTYPE svg [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>${svg('<desc>&j;</desc>')}`;

describe('markup that could act, reach out or grow', () => {
  it.each<[string, ArtworkFaultCode, string]>([
    ['a billion laughs', 'svg-entities', laughs],
    ['an external entity', 'svg-entities', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`],
    ['a parameter entity', 'svg-entities', `<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]>${svg(square)}`],
    ['attributes declared by a DTD', 'svg-entities', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>${svg(square)}`],
    ['an entity without a declaration', 'svg-entities', svg('<g id="&undeclared;"/>')],
    ['a script', 'svg-script', svg('<script>fetch("/")</script>')],
    ['a script in another prefix', 'svg-script', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>')],
    ['a handler', 'svg-script', svg(`<g onclick="alert(1)">${square}</g>`)],
    ['a handler at the root', 'svg-script', svg(square, 'onload="alert(1)"')],
    ['a handler in capitals', 'svg-script', svg('<g ONMOUSEOVER="alert(1)"/>')],
    ['a link to a program', 'svg-script', svg('<a href=" javascript:alert(1)"><path d="M0 0h9v9z"/></a>')],
    ['a web page', 'svg-web-page', svg('<foreignObject><body/></foreignObject>')],
    ['a frame', 'svg-web-page', svg('<iframe src="http://127.0.0.1/"/>')],
    ['a picture from elsewhere', 'svg-picture', svg('<image href="http://169.254.169.254/latest/meta-data/"/>')],
    ['a picture inside', 'svg-picture', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
    ['a filter that loads', 'svg-picture', svg('<filter id="f"><feImage href="http://127.0.0.1/x.png"/></filter>')],
    ['a copy from elsewhere', 'svg-external', svg('<use href="http://127.0.0.1/x.svg#a"/>')],
    ['a copy from data', 'svg-external', svg('<use xlink:href="data:image/svg+xml,%3Csvg/%3E#a"/>')],
    ['a copy from a file', 'svg-external', svg('<use xlink:href="../../etc/passwd#a"/>')],
    ['a gradient from elsewhere', 'svg-external', svg('<rect fill="url(http://127.0.0.1/g.svg#a)" width="9" height="9"/>')],
    ['a style sheet from elsewhere', 'svg-external', svg('<style>@import "http://127.0.0.1/a.css";</style>')],
    ['a style sheet in CDATA', 'svg-external', svg('<style><![CDATA[@IMPORT url(//127.0.0.1/a.css);]]></style>')],
    ['a font from elsewhere', 'svg-external', svg('<style>@font-face{font-family:x;src:url( "http://127.0.0.1/x.woff" )}</style>')],
    ['a style attribute that loads', 'svg-external', svg('<g style="fill:url(\'//127.0.0.1/x#y\')"/>')],
    ['an escaped style that loads', 'svg-external', svg('<g style="fill:url&#40;http://127.0.0.1/x)"/>')],
    ['itself', 'svg-recursion', svg('<g id="a"><use href="#a"/></g>')],
    ['itself by a detour', 'svg-recursion', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#c"/></g><g id="c"><use href="#a"/></g>')],
    ['copies of copies', 'svg-too-complex', svg(`${square.replace('<path', '<path id="u0"')}${Array.from({ length: 30 }, (_, i) => `<g id="u${i + 1}"><use href="#u${i}"/><use href="#u${i}"/></g>`).join('')}`)],
    ['a long chain of copies', 'svg-too-complex', svg(`${Array.from({ length: 500 }, (_, i) => `<g id="u${500 - i}"><use href="#u${499 - i}"/></g>`).join('')}<g id="u0">${square}</g>`)],
    ['markers everywhere', 'svg-too-complex', svg(`<marker id="m">${square.repeat(50)}</marker><path marker-mid="url(#m)" d="M0 0${'l1 1'.repeat(20_000)}"/>`)],
    ['markers by style', 'svg-too-complex', svg(`<style>path{marker:url(#m)}</style><marker id="m">${square.repeat(50)}</marker><path d="M0 0${'l1 1'.repeat(20_000)}"/>`)],
    ['groups without end', 'svg-too-complex', svg('<g>'.repeat(100_000))],
    ['elements without end', 'svg-too-complex', svg('<g/>'.repeat(30_000))],
    ['attributes without end', 'svg-too-complex', svg(`<g ${Array.from({ length: 300 }, (_, i) => `a${i}="1"`).join(' ')}/>`)],
    ['styles without end', 'svg-too-complex', svg(`<style>${'a,b{fill:red}'.repeat(3000)}</style>${'<g/>'.repeat(10_000)}`)],
    ['path commands without end', 'file-too-large', svg(`<path d="M0 0${'l1 1'.repeat(1_000_000)}"/>`)],
    ['path commands to the limit', 'drawing-too-detailed', svg(`<path d="M0 0${'l1 1'.repeat(450_000)}"/>`)],
    ['a scribble that crosses itself millions of times', 'drawing-too-detailed', svg(`<path d="M0 0${Array.from({ length: 9000 }, (_, i) => `L${(i * 7919) % 100} ${(i * 104_729) % 97}`).join('')}" fill="none" stroke="#000" stroke-width=".001"/>`)],
    ['dashes without end', 'drawing-too-detailed', svg('<path d="M0 0h100" stroke="#000" stroke-dasharray="1e-7"/>')],
    ['coordinates beyond every page', 'svg-coordinates', svg('<path d="M0 0L1e30 0 1e38 9z"/>')],
    ['a circle on which the renderer never ends', 'svg-coordinates', svg('<circle r="1e38"/>')],
    ['an arc on which the renderer never ends', 'svg-coordinates', svg('<path d="M0 0A60,60,0,0,0,01e39,-60"/>')],
    ['large arcs without end', 'svg-too-complex', svg(`<path d="M0 0${'A9e6 9e6 0 0 0 9e6 1'.repeat(90_000)}"/>`)],
    ['letters that grow from group to group', 'drawing-empty', svg(`${'<g style="font-size:900em">'.repeat(40)}<circle r="1em" fill="none"/>${'</g>'.repeat(40)}`)],
    ['a page beyond every table', 'svg-coordinates', svg(square, 'width="1e30" height="1e30"')],
    ['a page without size', 'svg-damaged', svg(square, 'width="0" height="10"')],
    ['a huge drawing', 'drawing-size', svg('<path d="M0 0h900000v900000z"/>', 'width="1000000" height="1000000"')],
    ['a tiny drawing', 'drawing-size', svg('<path d="M0 0h.1v.1z"/>')],
    ['nothing', 'drawing-empty', svg('')],
    ['no number', 'drawing-empty', svg('<path d="MNaN NaN LNaN 1z"/><rect width="NaN" height="1"/>')],
    ['a web page', 'file-unknown', '<html><body><svg/></body></html>'],
    ['a truncated drawing', 'svg-damaged', svg(square).slice(0, -9)],
    ['a truncated tag', 'svg-damaged', svg(square).slice(0, -30)],
    ['two roots', 'svg-damaged', svg(square) + svg(square)],
    ['something behind the drawing', 'svg-damaged', `${svg(square)}PK\u0003\u0004`],
    ['crossed tags', 'svg-damaged', svg('<g><path d="M0 0h9v9z"></g></path>')],
    ['attributes twice', 'svg-damaged', svg('<g id="a" id="b"/>')],
    ['letters that are none', 'svg-damaged', svg('<g id="&#0;"/>')],
    ['zero bytes', 'svg-damaged', svg(`${square}\0`)],
  ])('%s', async (_, code, text) => {
    expect(await codeOf(text)).toBe(code);
  });

  it('leaves out what only tells where a link leads, and what other programs keep for themselves', async () => {
    expect(await codeOf(svg(`<a href="https://example.org/">${square}</a><x:thing xmlns:x="urn:x" href="https://example.org/"><x:y/></x:thing>`))).toBe('read');
    expect(await codeOf(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg(square)}`)).toBe('read');
    expect(await codeOf(joined([new Uint8Array([0xff, 0xfe]), new Uint8Array(Uint16Array.from(svg(square), (letter) => letter.charCodeAt(0)).buffer)]))).toBe('read');
  });

  it('notes text and effects that are left out', async () => {
    const outcome = await readArtwork(encode(svg(`${square}<text>Hi</text><filter id="f"><feGaussianBlur stdDeviation="3"/></filter><g filter="url(#f)">${square}</g>`)));
    expect(outcome.ok && outcome.value.notes.map(({ code }) => code)).toEqual(['text-left-out', 'effects-left-out']);
  });
});

describe('pictures that lie', () => {
  const row = (bytes: number): Uint8Array => new Uint8Array(bytes);
  const png = (...parts: readonly Uint8Array[]): Uint8Array => joined([signature, ...parts, chunk('IEND', row(0))]);
  const bomb = zlibSync(row(60_000_000), { level: 9 });
  const good = toPng({ width: 40, height: 40, pixels: row(6400).map((_, i) => (i < 3000 ? 255 : 0)) });
  const photo = new Uint8Array(jpeg.encode({ width: 40, height: 40, data: row(6400).map((_, i) => (i < 3000 ? 255 : 0)) }, 90).data);
  const sof = photo.findIndex((byte, i) => byte === 0xff && photo[i + 1] === 0xc0);
  const withSize = (high: number): Uint8Array => photo.map((byte, i) => (i === sof + 5 || i === sof + 7 ? high : byte));
  const scan = photo.findIndex((byte, i) => byte === 0xff && photo[i + 1] === 0xda);
  const scans = joined([photo.subarray(0, -2), ...Array.from({ length: 100 }, () => photo.subarray(scan, -2)), photo.subarray(-2)]);

  it.each<[string, ArtworkFaultCode, Uint8Array]>([
    ['forty pixels that unpack to sixty megabytes', 'file-damaged', png(pngHeader(40, 1, [8, 0]), chunk('IDAT', bomb))],
    ['a packed stream that is none', 'file-damaged', png(pngHeader(40, 40, [8, 0]), chunk('IDAT', row(500).fill(7)))],
    ['fewer rows than it says', 'file-damaged', png(pngHeader(40, 40, [8, 0]), chunk('IDAT', zlibSync(row(41 * 20))))],
    ['four thousand million pixels', 'picture-too-large', png(pngHeader(65_535, 65_535, [8, 6]), chunk('IDAT', bomb))],
    ['a side that wraps', 'picture-too-large', png(pngHeader(4_294_967_295, 1, [8, 0]), chunk('IDAT', row(9)))],
    ['no pixels', 'file-damaged', png(pngHeader(0, 40, [8, 0]), chunk('IDAT', row(9)))],
    ['a depth that is none', 'file-damaged', png(pngHeader(40, 40, [3, 2]), chunk('IDAT', row(9)))],
    ['a filter that is none', 'file-damaged', png(pngHeader(4, 4, [8, 0]), chunk('IDAT', zlibSync(row(20).fill(9))))],
    ['no header', 'file-damaged', png(chunk('IDAT', zlibSync(row(20))))],
    ['a signature alone', 'file-damaged', signature],
    ['a chunk longer than the file', 'file-damaged', good.slice(0, good.length - 40)],
    ['a JPEG that ends early', 'file-damaged', photo.slice(0, -200)],
    ['a JPEG of markers only', 'file-damaged', new Uint8Array([0xff, 0xd8, 0xff, 0xd9])],
    ['a JPEG that says to be large and has no bytes', 'file-damaged', withSize(0x10)],
    ['a JPEG of four thousand million pixels', 'picture-too-large', withSize(0xff)],
    ['a JPEG with a hundred scans', 'picture-too-large', scans],
    ['an arithmetic JPEG', 'picture-unsupported', photo.map((byte, i) => (i === sof + 1 ? 0xc9 : byte))],
    ['a segment that is too short', 'file-damaged', photo.map((byte, i) => (i === sof + 2 || i === sof + 3 ? 0 : byte))],
    ['a script behind the signature of a PNG', 'file-damaged', joined([signature, encode(svg('<script/>'))])],
    ['a script behind the signature of a GIF', 'file-unknown', encode('GIF89a/*<svg onload=alert(1)>*/')],
    ['an archive', 'file-unknown', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['a packed drawing', 'file-unknown', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['a WebP picture', 'file-unknown', encode('RIFF0000WEBPVP8 ')],
    ['a photo of a phone in HEIC', 'file-unknown', encode('\0\0\0 ftypheic')],
    ['a program', 'file-unknown', encode('#!/bin/sh\n<svg/>')],
    ['nothing', 'file-empty', new Uint8Array()],
    ['more bytes than any picture', 'file-too-large', joined([good, row(artworkLimits.pictureBytes)])],
  ])('%s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
    const grey = await readGreyImage(bytes);
    expect(grey).toMatchObject({ ok: false, fault: { code } });
  });

  it('reads what a phone appends nothing of', async () => {
    expect(await codeOf(joined([photo, encode(svg('<script/>'))]))).toBe('read');
  });
});

describe('nothing is fetched', () => {
  it('because nothing in the package could, and the WASM imports nothing that reads', async () => {
    const imports = WebAssembly.Module.imports(await compilePackaged()).map(({ module, name }) => `${module}.${name.replace(/_[0-9a-f]{16}$/, '')}`);
    expect(imports.filter((name) => /fetch|http|file|path|fd_|sock|wasi|env|random|clock|require/i.test(name))).toEqual([]);
    expect(imports.every((name) => /^wbg\.__wb(g|indgen)_(new|newwithbyteoffsetandlength|memory|buffer|object_drop_ref|values|next|done|value|instanceof_Uint8Array|string_get|string_new|push|length|set|throw)$/.test(name))).toBe(true);
  });

  it('even where a refusal would be missed', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('fetched'));
    for (const text of [svg(`${square}<image href="http://127.0.0.1/a.png"/>`), svg(`${square}<use href="//127.0.0.1/a#b"/>`), svg(square)]) await readArtwork(encode(text));
    expect(fetching).not.toHaveBeenCalled();
    fetching.mockRestore();
  });
});
