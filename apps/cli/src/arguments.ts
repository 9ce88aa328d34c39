import { parseArgs } from 'node:util';
import { formats } from '@patternbook/fabrication';
import { BadInput } from './outcome.ts';

export interface Arguments {
  readonly command: string;
  readonly subject: string | undefined;
  /** More subjects, for one file of all of them. */
  readonly others: readonly string[];
  /** How often each of the subjects is made, in their order, as it was typed. */
  readonly copies: string | undefined;
  /** Which of the designs of a file that holds several, counted from 1, as it was typed. */
  readonly design: string | undefined;
  /** Each part is finished before the next is begun. */
  readonly oneByOne: boolean;
  readonly json: boolean;
  readonly preset: string | undefined;
  /** In the order given; later ones win. */
  readonly set: readonly (readonly [id: string, text: string])[];
  readonly format: string | undefined;
  readonly part: string | undefined;
  readonly out: string | undefined;
  /** Id of the machine that the file is for. */
  readonly machine: string | undefined;
  /** Where parts are cut up that are too large, as it was typed. */
  readonly split: readonly string[];
  /** Which way up parts are printed, as it was typed. */
  readonly turn: readonly string[];
  /** Options of formats, as they were typed. */
  readonly options: Readonly<Record<'sheet' | 'kerf' | 'tabs' | 'paper' | 'language', string | undefined>>;
}

export const usage = `patternbook: check, measure and export any product or design without a browser

  patternbook products                              what there is
  patternbook describe PRODUCT                      parameters, rules and presets of a product
  patternbook check SUBJECT [--preset P] [--set id=value]…
                                                    values, conflicts, parts, price and time
  patternbook export SUBJECT [--preset P] [--set id=value]… --format FORMAT [--part PART] [--machine MACHINE] --out FILE
                                                    a file for a machine, a program or a workshop
  patternbook export SUBJECT SUBJECT… --format 3mf [--copies 2,1] [--machine MACHINE] [--one-by-one] --out FILE
                                                    several designs laid out on plates together, with the recipe of each

FORMAT is one of ${formats.join(', ')}.
Flat parts: --sheet 600x400 (mm), --kerf 0.2, --tabs 0.6. Paper: --paper a4|a3|letter, --language en|de.
Parts too large for the bed: --split auto, or --split pot:z:120[,240][:dowels|dovetail|screws|none], once for each axis.
Which way up: --turn pot=best, --turn pot=90,0,0 (degrees about X, Y, Z), or --turn pot=own, once for each part.

SUBJECT is a product's id, a design's JSON file, a 3MF that was exported here, or the path of a product script.
A file of several designs is opened with --design 2: the second of them.
Values are typed as in the studio: --set diameter=142, --set height=7.5cm, --set saucer=no.
--json prints JSON alone on standard output. Exit: 0 done, 1 internal fault, 2 bad input, 3 conflicts.
`;

/** Throws BadInput for anything that it does not know. */
export function readArguments(words: readonly string[]): Arguments {
  const parsed = parse(words);
  const [command = 'help', subject, ...others] = parsed.positionals;
  if (others.length > 0 && command !== 'export') throw new BadInput(`Name one subject; “${others[0]}” is one too many.`);
  const set = (parsed.values.set ?? []).map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new BadInput(`Write --set id=value; “${text}” has no “=” after an id.`);
    return [text.slice(0, at), text.slice(at + 1)] as const;
  });
  const { json = false, preset, format, part, out, machine, sheet, kerf, tabs, paper, language, split = [], turn = [], copies, design, 'one-by-one': oneByOne = false, help = false } = parsed.values;
  return { command: help ? 'help' : command, subject, others, copies, design, oneByOne, json, preset, set, format, part, out, machine, split, turn, options: { sheet, kerf, tabs, paper, language } };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        preset: { type: 'string' },
        set: { type: 'string', multiple: true },
        format: { type: 'string' },
        part: { type: 'string' },
        out: { type: 'string', short: 'o' },
        machine: { type: 'string' },
        sheet: { type: 'string' },
        kerf: { type: 'string' },
        tabs: { type: 'string' },
        paper: { type: 'string' },
        language: { type: 'string' },
        copies: { type: 'string' },
        design: { type: 'string' },
        'one-by-one': { type: 'boolean' },
        split: { type: 'string', multiple: true },
        turn: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message.split('. ')[0] : 'These arguments cannot be read'}; try --help.`);
  }
}
