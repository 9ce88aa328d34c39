/** Makers of names. The clock and the randomness come from the process. */

export interface Ids {
  /** UUIDv7 (RFC 9562, 5.7): ordered by time, and strictly increasing within one process. */
  uuid(): string;
  /** 132 random bits as 22 letters of base64url: too many to guess. */
  token(): string;
  /** A code that is read aloud: letters and digits that cannot be taken for each other. Five bits each. */
  code(letters: number): string;
}

/** No 0, O, 1, I, and no U, so that no code reads as a rude word. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTVWXYZ';
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function createIds(source: { readonly now: () => number; readonly random: (bytes: number) => Uint8Array }): Ids {
  let lastMilliseconds = 0;
  let sequence = 0;
  return {
    uuid() {
      const bytes = source.random(10);
      const milliseconds = Math.max(source.now(), lastMilliseconds);
      if (milliseconds === lastMilliseconds) {
        sequence += 1;
      } else {
        lastMilliseconds = milliseconds;
        // Half of the room is left for counting up within the millisecond.
        sequence = ((bytes[0]! << 8) | bytes[1]!) & 0x7ff;
      }
      if (sequence > 0xfff) {
        lastMilliseconds += 1;
        sequence = 0;
      }
      const time = lastMilliseconds.toString(16).padStart(12, '0');
      const tail = [...bytes.subarray(2)].map((byte, index) => (index === 0 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
    },
    token: () => [...source.random(22)].map((byte) => base64url[byte & 63]).join(''),
    code(letters) {
      let code = '';
      while (code.length < letters) {
        for (const byte of source.random(letters)) {
          // Bytes beyond the last whole multiple would make some letters likelier.
          if (byte < alphabet.length * 8 && code.length < letters) code += alphabet[byte % alphabet.length];
        }
      }
      return code;
    },
  };
}
