import fc from 'fast-check';

/** Numbers, references and words at which readers trip. */
const hostile = ['NaN', '1e308', '-1e-308', '1e39', '-0', '0', '99999999999', '1e7', 'url(#a)', 'url(#clip0_102_33)', '&#x41;', '&a;', '"', '<', '>', '</g>', '<g>', 'none', '%', '\u0000', 'e', '--', ']]>', '<!--', '1e', '.', 'M', 'z', 'a'];

/** Evenly spread: doubles would crowd at the beginning of the file. */
const fraction = fc.nat(9999).map((place) => place / 10_000);

/** A text in which some numbers, words or stretches are something else. */
export const mutatedText = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fraction, fc.constantFrom(...hostile), fc.constantFrom('number', 'number', 'number', 'insert', 'delete', 'repeat', 'swap')), { minLength: 1, maxLength: 3 })).map(([text, edits]) =>
    edits.reduce((now, [where, what, how]) => {
      const at = Math.floor(where * now.length);
      if (how === 'number') {
        const found = /-?\d+(\.\d+)?/.exec(now.slice(at));
        return found === null ? now : now.slice(0, at + found.index) + what + now.slice(at + found.index + found[0].length);
      }
      if (how === 'insert') return now.slice(0, at) + what + now.slice(at);
      if (how === 'delete') return now.slice(0, at) + now.slice(at + 1 + what.length * 3);
      const stretch = now.slice(at, at + 40);
      return how === 'repeat' ? now.slice(0, at) + stretch.repeat(5) + now.slice(at) : now.slice(0, at) + now.slice(at + 40, at + 60) + stretch + now.slice(at + 60);
    }, text),
  );

/** Bytes of which some are others, missing or twice. */
export const mutatedBytes = (files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.tuple(fc.constantFrom(...files), fc.array(fc.tuple(fraction, fc.nat(255), fc.constantFrom('set', 'cut', 'repeat')), { minLength: 1, maxLength: 5 })).map(([file, edits]) =>
    edits.reduce((now, [where, byte, how]) => {
      const at = Math.floor(where * now.length);
      if (how === 'set') return now.with(at, byte);
      if (how === 'cut') return now.length < 64 ? now : Uint8Array.from([...now.subarray(0, at), ...now.subarray(at + byte)]);
      return Uint8Array.from([...now.subarray(0, at), ...now.subarray(Math.max(0, at - byte), at), ...now.subarray(at)]);
    }, file),
  );

const coordinate = fc.oneof(fc.integer({ min: -20, max: 120 }), fc.double({ min: -50, max: 150, noNaN: true }).map((value) => Math.round(value * 100) / 100));
const pair = fc.tuple(coordinate, coordinate).map((both) => both.join(' '));
const command = fc.oneof(
  pair.map((to) => `L${to}`), pair.map((by) => `l${by}`), fc.tuple(pair, pair, pair).map((all) => `C${all.join(' ')}`), fc.tuple(pair, pair).map((all) => `q${all.join(' ')}`),
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 360 }), fc.nat(1), fc.nat(1), pair).map(([r, turn, large, sweep, to]) => `A${r} ${r / 2} ${turn} ${large} ${sweep} ${to}`), pair.map((to) => `M${to}`), fc.constant('Z'),
);
const style = fc.record({
  fill: fc.constantFrom('#000', '#fff', 'none', 'red', '#ccc'), 'fill-rule': fc.constantFrom('evenodd', 'nonzero'), stroke: fc.constantFrom('none', '#000', '#fff', 'blue'), 'stroke-width': fc.constantFrom('.5', '3', '20', '0'),
  'stroke-linejoin': fc.constantFrom('miter', 'round', 'bevel'), 'stroke-linecap': fc.constantFrom('butt', 'round', 'square'), 'stroke-dasharray': fc.constantFrom('none', '5', '7 2 1', '0 4'), opacity: fc.constantFrom('1', '.5', '.02'),
  transform: fc.constantFrom('', 'rotate(30)', 'scale(2 .3)', 'skewX(60)', 'scale(0)', 'matrix(1 2 -.5 1 3 4)'), 'clip-path': fc.constantFrom('none', 'url(#c)', 'url(#missing)'),
});

/** Drawings that nobody would draw, and that are well formed. */
export const inventedDrawing: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.array(command, { minLength: 1, maxLength: 30 }), style), { minLength: 1, maxLength: 6 })
  .map((paths) => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="80"><clipPath id="c"><circle cx="50" cy="40" r="35"/></clipPath>${paths.map(([commands, attributes]) => `<path d="M10 10${commands.join('')}" ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')}/>`).join('')}</svg>`);
