import type { Machine } from '../../catalogue/machine.ts';
import type { ResolvedFinish } from '../../catalogue/material.ts';
import type { Dialect } from '../dialect.ts';
import type { Model } from '../model.ts';
import { escapeXml, oneLine } from '../xml.ts';

/**
 * What Bambu Studio and OrcaSlicer read, by their sources (BambuStudio, `src/libslic3r/Format/bbs_3mf.cpp`,
 * `_BBS_3MF_Importer`; `src/slic3r/GUI/PartPlate.hpp`; `src/libslic3r/PresetBundle.cpp`, `load_config_file_config`).
 *
 * Whether a file is a project is told by one word alone: `Application` begins with "BambuStudio-" (`_handle_end_metadata`;
 * OrcaSlicer takes the same word). Without it plates and extruders are passed over and copies become objects of their own.
 * The word names the dialect; who wrote the file is said beside it. Painting stands in an attribute without a namespace, which
 * the core specification does not know: strict readers refuse painted projects, so this is no file for other programs.
 */
export const bambuStudio: Dialect = {
  namespaces: { BambuStudio: 'http://schemas.bambulab.com/package/2021' },
  // Older than any version in use, so that no program warns of a file newer than itself; from 1.5.9 plates lie on today's grid.
  application: () => 'BambuStudio-01.10.00.00',
  metadata: ({ program }) => [['Description', oneLine(`Written by ${program}`, 120)], ['BambuStudio:3mfVersion', '1']],
  painted: 'paint_color',
  parts: (model) => [
    { name: 'Metadata/model_settings.config', bytes: modelSettings(model) },
    ...(model.finishes.length > 1 ? [{ name: 'Metadata/project_settings.config', bytes: projectSettings(model) }] : []),
  ],
};

/** Most that a project has (`MAX_PLATE_COUNT` in PartPlate.hpp). */
export const mostPlates = 36;

/** Where the corners of plates lie in a project: on a grid that is about square, rows going down (PartPlate.hpp, `compute_colum_count`). */
export function plateCorners(count: number, bed: Machine['bed']): readonly { readonly x: number; readonly y: number }[] {
  const columns = Math.ceil(Math.sqrt(count));
  /** A fifth of the bed is between two (`LOGICAL_PART_PLATE_GAP`). */
  const stride = 1.2;
  return Array.from({ length: count }, (_, plate) => ({ x: (plate % columns) * bed.x * stride, y: plate < columns ? 0 : -Math.floor(plate / columns) * bed.y * stride }));
}

const entry = (key: string, value: string | number): string => `<metadata key="${key}" value="${escapeXml(oneLine(String(value), 200))}"/>\n`;

/** Names and extruders of objects and of their one part, and which copies lie on which plate. */
function modelSettings({ objects, plates }: Model): Uint8Array {
  const settings = objects.map(({ id, name, finish }) => `<object id="${id}">
${entry('name', name)}${entry('extruder', finish + 1)}<part id="${id}" subtype="normal_part">
${entry('name', name)}${entry('extruder', finish + 1)}</part>
</object>
`);
  // Told apart by it in messages and pictures; any number does that no other copy has.
  let identity = 0;
  const instances = objects.flatMap(({ id, copies }) => copies.map(({ plate }, copy) => ({ plate, text: `<model_instance>
${entry('object_id', id)}${entry('instance_id', copy)}${entry('identify_id', ++identity)}</model_instance>
` })));
  const onPlates = plates.map((_, plate) => `<plate>
${entry('plater_id', plate + 1)}${entry('plater_name', '')}${entry('locked', 'false')}${instances.filter((instance) => instance.plate === plate).map(({ text }) => text).join('')}</plate>
`);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<config>\n${settings.join('')}${onPlates.join('')}</config>\n`);
}

/** Bambu Studio's word for what a filament is made of: the first of our id's, such as PLA for "pla-wood". */
const typeOf = ({ material }: ResolvedFinish): string => material.id.split('-')[0]!.toUpperCase();

/**
 * Only for prints in several finishes, which need as many filaments as they have: the program counts them by their colours.
 * A file without settings leaves the person's own printer and filament as they are, which is best where one filament is enough.
 */
function projectSettings({ finishes, plates: [machine] }: Model): Uint8Array {
  if (machine?.process !== 'fdm') throw new Error('Only plates of printers for filament are written in this dialect.');
  const { bed, nozzle, profile } = machine;
  const each = (value: (finish: ResolvedFinish) => string | number): string[] => finishes.map((finish) => String(value(finish)));
  const filament = (value: (material: Extract<ResolvedFinish['material'], { process: 'fdm' }>) => number): string[] => each(({ material }) => (material.process === 'fdm' ? value(material) : 0));
  const settings = {
    from: 'project',
    name: 'project_settings',
    filament_colour: each(({ colour }) => colour.hex.toUpperCase()),
    filament_type: each(typeOf),
    filament_diameter: each(() => 1.75),
    filament_density: filament(({ density }) => density),
    filament_max_volumetric_speed: filament(({ flow }) => flow),
    nozzle_temperature: filament(({ temperature }) => temperature.nozzle),
    nozzle_temperature_initial_layer: filament(({ temperature }) => temperature.nozzle),
    hot_plate_temp: filament(({ temperature }) => temperature.bed),
    hot_plate_temp_initial_layer: filament(({ temperature }) => temperature.bed),
    fan_min_speed: filament(({ fan }) => fan.least),
    fan_max_speed: filament(({ fan }) => fan.most),
    overhang_fan_speed: filament(({ fan }) => fan.bridges),
    close_fan_the_first_x_layers: filament(({ fan }) => fan.layersWithout),
    nozzle_diameter: [String(nozzle)],
    printable_area: ['0x0', `${bed.x}x0`, `${bed.x}x${bed.y}`, `0x${bed.y}`],
    printable_height: String(bed.z),
    layer_height: String(profile.layerHeight),
    initial_layer_print_height: String(profile.firstLayerHeight),
    wall_loops: String(profile.perimeters),
    top_shell_layers: String(profile.topLayers),
    bottom_shell_layers: String(profile.bottomLayers),
    sparse_infill_density: `${Math.round(profile.infill * 100)}%`,
  };
  return new TextEncoder().encode(`${JSON.stringify(settings, undefined, 1)}\n`);
}
