import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import type { Filament } from '../catalogue/materials/filament.ts';
import type { FabricationOutcome } from '../outcome.ts';

export interface GcodeLimits {
  readonly machine: FdmMachine;
  /** One for each extruder. */
  readonly materials: readonly Filament[];
}

/** What a line may set, and within what. Both ends are allowed. */
type Range = readonly [least: number, most: number];
interface Command {
  readonly parameters: Readonly<Record<string, Range>>;
  /** Parameters that stand without a value. */
  readonly flags?: string;
  /** At least one of them has to be there. */
  readonly needs?: string;
}

/** Slicers write positions with three decimals. */
const rounding = 0.001;
/** Of filament in one line: mm. The longest line of any bed that we know takes a third of it. */
const mostFilament = 40;
/** Softer than any filament that is printed here: °C. Below, nothing is pressed out. */
const coldest = 150;

/** All that a print may say: everything else is refused, whatever it does. */
function allowed({ machine: { bed, profile }, materials }: GcodeLimits): Readonly<Record<string, Command>> {
  const nozzle: Range = [0, Math.max(...materials.map(({ temperature }) => temperature.nozzle))];
  const plate: Range = [0, Math.max(...materials.map(({ temperature }) => temperature.bed))];
  const tool: Range = [0, materials.length - 1];
  const acceleration: Range = [1, profile.acceleration];
  // Our own lines before and after a print go up to 6000 mm/min.
  const feed: Range = [1, Math.max(6000, ...Object.values(profile.speeds).map((speed) => speed * 60)) + 1];
  const move: Command = { parameters: { X: [-rounding, bed.x + rounding], Y: [-rounding, bed.y + rounding], Z: [0, bed.z + rounding], E: [-1e7, 1e7], F: feed }, needs: 'XYZEF' };
  const heater = (range: Range): Command => ({ parameters: { S: range, T: tool }, needs: 'S' });
  return {
    G0: move, G1: move,
    G4: { parameters: { P: [0, 60_000], S: [0, 60] } },
    G21: { parameters: {} }, G28: { parameters: {}, flags: 'XYZ' }, G90: { parameters: {} },
    // Only the filament is counted anew: another zero of an axis would move the bed's edges.
    G92: { parameters: { E: [-1e7, 1e7] }, needs: 'E' },
    M82: { parameters: {} }, M83: { parameters: {} }, M84: { parameters: {} },
    M104: heater(nozzle), M109: heater(nozzle), M140: { parameters: { S: plate }, needs: 'S' }, M190: { parameters: { S: plate }, needs: 'S' },
    M106: { parameters: { S: [0, 255] }, needs: 'S' }, M107: { parameters: {} },
    M204: { parameters: { S: acceleration, P: acceleration, R: acceleration, T: acceleration }, needs: 'SPRT' },
    ...Object.fromEntries(materials.map((_, place) => [`T${place}`, { parameters: {} }])),
  };
}

/** Comments that previews draw by. None of them holds a word of anybody's. */
const knownComment = /^(?:LAYER_CHANGE|Z:\d+(?:\.\d+)?|HEIGHT:\d+(?:\.\d+)?|WIDTH:\d+(?:\.\d+)?|TYPE:[A-Za-z /]{1,40}| estimated printing time \(normal mode\) = (?:\d+[dhms] ?){1,4}| filament used \[(?:mm|cm3|g)\] = [\d., ]{1,100})$/;

const word = /([A-Z])(-?(?:\d+(?:\.\d*)?|\.\d+))?(?: |$)/y;

interface Line { readonly command: string; readonly values: ReadonlyMap<string, number>; readonly flags: string }

/** A command with its parameters, separated by single spaces; undefined for anything else. */
function parse(text: string): Line | undefined {
  const head = /^([GMT]\d{1,4})(?: |$)/.exec(text);
  if (!head) return undefined;
  const values = new Map<string, number>();
  let flags = '';
  for (word.lastIndex = head[0].length; word.lastIndex < text.length; ) {
    const found = word.exec(text);
    if (!found) return undefined;
    const [, letter, value] = found as unknown as [string, string, string | undefined];
    if (values.has(letter) || flags.includes(letter)) return undefined;
    if (value === undefined) flags += letter;
    else values.set(letter, Number(value));
  }
  return { command: head[1]!, values, flags };
}

/** Reads a print line by line as the machine would. */
class Reader {
  readonly #limits: GcodeLimits;
  readonly #commands: ReturnType<typeof allowed>;
  #homed = false;
  #metric = false;
  #absolute = false;
  #relativeFilament = false;
  #filament = 0;
  #tool = 0;
  /** Where the tip is; what no line has said yet is unknown. */
  readonly #position: Record<string, number | undefined> = {};
  /** What each nozzle was last waited for. */
  readonly #waited: number[];
  readonly #nozzles: number[];
  #bed = 0;
  #fan = 0;
  extruded = 0;

  constructor(limits: GcodeLimits) {
    this.#limits = limits;
    this.#commands = allowed(limits);
    this.#waited = limits.materials.map(() => 0);
    this.#nozzles = limits.materials.map(() => 0);
  }

  /** Why a line is refused. */
  read(text: string): string | undefined {
    const line = parse(text);
    if (!line) return 'is no command that can be read';
    const known = Object.hasOwn(this.#commands, line.command) ? this.#commands[line.command]! : undefined;
    if (!known) return `says ${line.command}, which no print has to`;
    for (const flag of line.flags) if (!known.flags?.includes(flag)) return `has a ${flag} without a value`;
    for (const [letter, value] of line.values) {
      const range = Object.hasOwn(known.parameters, letter) ? known.parameters[letter]! : undefined;
      if (!range) return `gives ${line.command} a ${letter}`;
      if (!(value >= range[0] && value <= range[1])) return `sets ${letter} of ${line.command} to ${value}, outside of ${range[0]} to ${range[1]}`;
      if (letter === 'T' && !Number.isInteger(value)) return 'names half a tool';
    }
    if (known.needs !== undefined && ![...known.needs].some((letter) => line.values.has(letter))) return `leaves out what ${line.command} is about`;
    return this.#follow(line);
  }

  #follow({ command, values }: Line): string | undefined {
    const value = values.get('S') ?? 0;
    const tool = values.get('T') ?? this.#tool;
    switch (command) {
      case 'G0': case 'G1': return this.#move(values);
      case 'G21': this.#metric = true; return undefined;
      case 'G28': this.#homed = true; return undefined;
      case 'G90': this.#absolute = true; return undefined;
      case 'G92': this.#filament = values.get('E')!; return undefined;
      case 'M82': this.#relativeFilament = false; return undefined;
      case 'M83': this.#relativeFilament = true; return undefined;
      case 'M104': case 'M109':
        this.#nozzles[tool] = value;
        this.#waited[tool] = command === 'M109' ? value : Math.min(this.#waited[tool]!, value);
        return undefined;
      case 'M140': case 'M190': this.#bed = value; return undefined;
      case 'M106': this.#fan = value; return undefined;
      case 'M107': this.#fan = 0; return undefined;
      default:
        if (command.startsWith('T')) this.#tool = Number(command.slice(1));
        return undefined;
    }
  }

  #move(values: ReadonlyMap<string, number>): string | undefined {
    if (!this.#metric || !this.#absolute || !this.#homed) return 'moves before the machine is in millimetres, absolute and homed';
    const moves = ['X', 'Y', 'Z'].filter((axis) => values.has(axis));
    for (const axis of moves) this.#position[axis] = values.get(axis)!;
    const filament = values.get('E');
    if (filament === undefined) return undefined;
    const pressed = this.#relativeFilament ? filament : filament - this.#filament;
    if (!this.#relativeFilament) this.#filament = filament;
    if (Math.abs(pressed) > mostFilament) return `moves ${pressed} mm of filament at once`;
    if (pressed <= 0) return undefined;
    if (this.#waited[this.#tool]! < coldest) return 'presses cold filament';
    this.extruded += pressed;
    if (!moves.includes('X') && !moves.includes('Y')) return undefined;
    const { bed } = this.#limits.machine;
    const { X: x, Y: y } = this.#position;
    return x !== undefined && y !== undefined && x >= 0 && y >= 0 && x <= bed.x && y <= bed.y ? undefined : 'prints beside the bed';
  }

  /** What is still on when the print is over. */
  left(): string | undefined {
    if (this.#nozzles.some((temperature) => temperature > 0)) return 'a nozzle is still heated at the end';
    if (this.#bed > 0) return 'the bed is still heated at the end';
    if (this.#fan > 0) return 'the fan is still on at the end';
    return this.extruded > 0 ? undefined : 'nothing is printed';
  }
}

/** Letters of one line. Machines keep a line of 96. */
const mostLetters = 96;

/**
 * Reads G-code from anywhere and gives back what of it a machine may have: each line is a command that prints need, within
 * the machine's volume and the materials' temperatures, and at the end everything is off. One line beyond, and the whole is
 * refused. Comments go, but for those that previews draw by.
 */
export function checkGcode(gcode: string, limits: GcodeLimits): FabricationOutcome<string> {
  const reader = new Reader(limits);
  const refused = (line: number, why: string): FabricationOutcome<never> => ({
    ok: false,
    fault: { code: 'gcode-refused', line, message: `The sliced print is not handed out, because line ${line} of it ${why}: please report this.` },
  });
  const kept: string[] = [];
  let line = 0;
  for (const whole of gcode.split('\n')) {
    line++;
    const begin = whole.indexOf(';');
    const text = (begin < 0 ? whole : whole.slice(0, begin)).replace(/\r$/, '').trimEnd();
    if (text !== '') {
      if (text.length > mostLetters) return refused(line, 'is longer than a machine reads');
      const why = reader.read(text);
      if (why !== undefined) return refused(line, why);
      kept.push(text);
    } else if (begin >= 0) {
      const comment = whole.slice(begin + 1).replace(/\r$/, '');
      if (knownComment.test(comment)) kept.push(`;${comment}`);
    }
  }
  const left = reader.left();
  if (left !== undefined) return { ok: false, fault: { code: 'gcode-refused', line, message: `The sliced print is not handed out, because ${left}: please report this.` } };
  return { ok: true, value: `${kept.join('\n')}\n` };
}
