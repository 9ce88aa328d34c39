import type { Writer } from '@patternbook/database';
import type { Surroundings } from '../../context.ts';

/** Long enough that a person who goes on shaping causes one picture, not one for each step. */
const restSeconds = 8;

/** Has the design's picture drawn once its owner rests; at most one such task waits for each design. */
export async function drawLater(surroundings: Surroundings, writer: Writer, design: string): Promise<void> {
  await surroundings.tasks.enqueue(writer, {
    id: surroundings.ids.uuid(),
    kind: 'draw-design',
    input: { design },
    owner: null,
    onlyOne: design,
    startAfterSeconds: restSeconds,
  });
}
