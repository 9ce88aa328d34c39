/** Follows a print as a machine would: where plastic is laid down, and by which tool. */
export interface ReadPrint {
  /** Millimetres of filament by tool, less what was pulled back. */
  readonly filament: ReadonlyMap<number, number>;
  /** Box around all lines that are laid down in layers: mm. */
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
  readonly layers: number;
  /** Whether the heaters are off at the end. */
  readonly cold: boolean;
}

export function followPrint(gcode: string): ReadPrint {
  const filament = new Map<number, number>();
  const min: [number, number, number] = [Infinity, Infinity, Infinity], max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  const at: [number, number, number] = [0, 0, 0];
  let layers = 0, tool = 0, pressed = 0, relative = false, nozzles: (string | undefined)[] = [], bed: string | undefined;
  for (const line of gcode.split('\n')) {
    if (line === ';LAYER_CHANGE') layers++;
    if (line === '' || line.startsWith(';')) continue;
    const [command = '', ...rest] = line.split(';')[0]!.trim().split(/\s+/);
    const value = (letter: string): string | undefined => rest.find((word) => word.startsWith(letter))?.slice(1);
    if (/^T\d+$/.test(command)) tool = Number(command.slice(1));
    else if (command === 'M83' || command === 'M82') relative = command === 'M83';
    else if (command === 'M104' || command === 'M109') nozzles[Number(value('T') ?? tool)] = value('S');
    else if (command === 'M140' || command === 'M190') bed = value('S');
    else if (command === 'G92' && value('E') !== undefined) pressed = Number(value('E'));
    else if (command === 'G0' || command === 'G1') {
      const before = [...at];
      (['X', 'Y', 'Z'] as const).forEach((letter, axis) => { at[axis] = Number(value(letter) ?? at[axis]); });
      const e = value('E');
      if (e === undefined) continue;
      const more = relative ? Number(e) : Number(e) - pressed;
      pressed = relative ? pressed : Number(e);
      filament.set(tool, (filament.get(tool) ?? 0) + more);
      if (layers === 0 || more <= 0 || (before[0] === at[0] && before[1] === at[1])) continue;
      for (const axis of [0, 1, 2] as const) {
        min[axis] = Math.min(min[axis], at[axis], axis < 2 ? before[axis]! : at[axis]);
        max[axis] = Math.max(max[axis], at[axis], axis < 2 ? before[axis]! : at[axis]);
      }
    }
  }
  nozzles = nozzles.filter((each) => each !== undefined);
  return { filament, min, max, layers, cold: bed === '0' && nozzles.length > 0 && nozzles.every((each) => each === '0') };
}
