import { describe, expect, it } from 'vitest';
import { restoreSnapshot, takeSnapshot } from './snapshot.ts';

describe('snapshot', () => {
  it('brings back every byte, also after the memory has grown', () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 3 });
    new Uint8Array(memory.buffer).set([1, 2, 3], 1000);
    const snapshot = takeSnapshot(memory);
    expect(snapshot.bytes.length).toBe(1008);
    new Uint8Array(memory.buffer).fill(7);
    memory.grow(1);
    new Uint8Array(memory.buffer).fill(9, 100_000);
    restoreSnapshot(memory, snapshot);
    const now = new Uint8Array(memory.buffer);
    expect(now.slice(1000, 1003)).toEqual(new Uint8Array([1, 2, 3]));
    expect(now.reduce((sum, byte) => sum + byte, 0)).toBe(6);
  });

  it('of an empty memory is empty', () => expect(takeSnapshot(new WebAssembly.Memory({ initial: 1 })).bytes.length).toBe(0));
});
