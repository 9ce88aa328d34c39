import fc from 'fast-check';

/** Any code points: letters of all scripts, control characters, halves of surrogate pairs, and what means something to XML. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x17f }), fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(...'<>&"\'=;\r\n\t\u202e\u0000'.split('').map((letter) => letter.charCodeAt(0)))), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));
