import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import type { Filament } from '../catalogue/materials/filament.ts';
import { fdmLimits } from '../findings/limits.ts';
import { type Tower, towerBrim } from './tower.ts';

export interface SlicingOptions {
  readonly extruders: number;
  /** The profile's if left out. */
  readonly infill?: number;
  /** One perimeter, thick layers, nothing inside: proves that a file slices at all, in a fraction of the time. */
  readonly coarse?: boolean;
}

type Settings = Readonly<Record<string, string | number>>;

const written = (settings: Settings): string => Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`).join('');

/** A machine and its profile in PrusaSlicer's words, with as many extruders as asked, all of one material. */
export const configuration = (machine: FdmMachine, material: Filament, options: SlicingOptions): string =>
  written(profileOf(machine, Array.from({ length: options.extruders }, () => material), options));

/** mm; what everybody sells. */
const filamentDiameter = 1.75;

function profileOf(machine: FdmMachine, materials: readonly Filament[], options: Omit<SlicingOptions, 'extruders'>): Settings {
  const { profile, bed } = machine;
  const each = (value: string | number | ((material: Filament) => number), separator = ','): string => materials.map((material) => (typeof value === 'function' ? value(material) : value)).join(separator);
  const nozzle = each(({ temperature }) => temperature.nozzle), plate = each(({ temperature }) => temperature.bed);
  const { speeds } = profile;
  return {
    nozzle_diameter: each(machine.nozzle), filament_diameter: each(filamentDiameter), filament_density: each(({ density }) => density), filament_max_volumetric_speed: each(({ flow }) => flow),
    temperature: nozzle, first_layer_temperature: nozzle, bed_temperature: plate, first_layer_bed_temperature: plate,
    extruder_colour: each('#808080', ';'), bed_shape: `0x0,${bed.x}x0,${bed.x}x${bed.y},0x${bed.y}`, max_print_height: bed.z, gcode_flavor: 'marlin2', wipe_tower: 0, start_gcode: '', end_gcode: '',
    layer_height: profile.layerHeight, first_layer_height: profile.firstLayerHeight, extrusion_width: profile.lineWidth, first_layer_extrusion_width: profile.lineWidth, perimeter_extrusion_width: profile.lineWidth,
    external_perimeter_extrusion_width: profile.lineWidth, infill_extrusion_width: profile.lineWidth, solid_infill_extrusion_width: profile.lineWidth, top_infill_extrusion_width: profile.lineWidth,
    perimeters: profile.perimeters, top_solid_layers: profile.topLayers, bottom_solid_layers: profile.bottomLayers, fill_density: `${Math.round((options.infill ?? profile.infill) * 100)}%`, fill_pattern: options.infill === 1 ? 'rectilinear' : 'grid',
    external_perimeter_speed: speeds.outerPerimeter, perimeter_speed: speeds.perimeter, small_perimeter_speed: speeds.outerPerimeter, infill_speed: speeds.infill, solid_infill_speed: speeds.solid, top_solid_infill_speed: speeds.top,
    travel_speed: speeds.travel, first_layer_speed: speeds.firstLayer, bridge_speed: speeds.bridge, gap_fill_speed: speeds.bridge,
    default_acceleration: profile.acceleration, perimeter_acceleration: profile.acceleration, infill_acceleration: profile.acceleration, first_layer_acceleration: profile.acceleration, bridge_acceleration: profile.acceleration,
    machine_limits_usage: 'time_estimate_only', machine_max_acceleration_extruding: each(profile.acceleration), machine_max_acceleration_x: each(profile.acceleration), machine_max_acceleration_y: each(profile.acceleration),
    machine_max_acceleration_travel: each(profile.acceleration), machine_max_feedrate_x: each(500), machine_max_feedrate_y: each(500),
    ...(options.coarse && { layer_height: 0.3, first_layer_height: 0.3, perimeters: 1, top_solid_layers: 1, bottom_solid_layers: 1, fill_density: '0%' }),
    skirts: 0, brim_type: 'no_brim', support_material: 0, cooling: each(1), slowdown_below_layer_time: each(profile.shortestLayer), min_print_speed: each(15), fan_below_layer_time: each(60),
    fan_always_on: each(({ fan }) => (fan.least > 0 ? 1 : 0)), min_fan_speed: each(({ fan }) => fan.least), max_fan_speed: each(({ fan }) => fan.most), bridge_fan_speed: each(({ fan }) => fan.bridges), disable_fan_first_layers: each(({ fan }) => fan.layersWithout),
  };
}

/** Lifting and wandering at the beginning and at the end: mm/min, slow enough for any machine. */
const calm = { lift: 600, travel: 6000, prime: 900, retract: 1800 } as const;
/** Where the tip stands free of the bed while everything heats up: mm. */
const clearance = 5;
/** Filament pressed out along the front edge before the print, over a line of this length: mm. */
const prime = { filament: 6, line: 60 } as const;

const lines = (all: readonly (string | readonly string[])[]): string => all.flat().join('\\n');

/**
 * What stands before and after the print, for firmware in the manner of Marlin 2: nothing that one machine has and another
 * lacks. Heat, home, prime; retract, lift, park, everything off.
 */
function surroundings(machine: FdmMachine, materials: readonly Filament[]): { readonly start: string; readonly end: string } {
  const { bed, margin } = machine;
  const plate = Math.max(...materials.map(({ temperature }) => temperature.bed));
  const tool = (place: number): string => (materials.length > 1 ? ` T${place}` : '');
  const heat = (code: string): string[] => materials.map(({ temperature }, place) => `${code} S${temperature.nozzle}${tool(place)}`);
  // The margin is kept free of parts, so a line in its middle touches none.
  const primed = margin >= 2 && bed.x > prime.line + 20 ? ['G92 E0', `G1 X10 Y${margin / 2} F${calm.travel}`, `G1 Z0.3 F${calm.lift}`, `G1 X${10 + prime.line} E${prime.filament} F${calm.prime}`] : [];
  return {
    start: lines(['G21', 'G90', 'M82', 'M107', `M140 S${plate}`, heat('M104'), 'G28', `G1 Z${clearance} F${calm.lift}`, `M190 S${plate}`, heat('M109'), primed, 'G92 E0']),
    end: lines([
      'M107', 'G92 E0', `G1 E-2 F${calm.retract}`, `G1 Z{min(max_layer_z + 10, ${bed.z})} F${calm.lift}`, `G1 X${margin} Y${bed.y - margin} F${calm.travel}`,
      materials.map((_, place) => `M104 S0${tool(place)}`), 'M140 S0', 'M84',
    ]),
  };
}

export interface PrintOptions {
  /** Where filaments are wiped after each change; none for a print of one. */
  readonly tower?: Tower | undefined;
  /** Under what leans out too far. */
  readonly supports?: boolean;
}

/** The machine's own degrees count from upright, PrusaSlicer's from lying. Long bridges get them too: they are why there are any. */
const supportsUnder = { support_material: 1, support_material_auto: 1, support_material_threshold: 90 - fdmLimits.overhang, support_material_style: 'grid', support_material_extruder: 0, support_material_interface_extruder: 0, dont_support_bridges: 0 } as const;

/** Positions of filament start anew with each line, as PrusaSlicer wants it of prints with a tower, and with each layer. */
function wipedOn({ x, y, width, purged }: Tower, filaments: number): Settings {
  const matrix = Array.from({ length: filaments * filaments }, (_, at) => (Math.floor(at / filaments) === at % filaments ? 0 : Math.ceil(purged)));
  return {
    wipe_tower: 1, wipe_tower_x: x, wipe_tower_y: y, wipe_tower_width: width, wipe_tower_brim_width: towerBrim, wipe_tower_rotation_angle: 0, wiping_volumes_matrix: matrix.join(','),
    use_relative_e_distances: 1, layer_gcode: 'G92 E0', single_extruder_multi_material_priming: 0,
  };
}

/**
 * Settings of a print as it is made: every finish of the plate has an extruder, in the order of the file's finishes.
 *
 * Walls are drawn by the older of PrusaSlicer's ways. The newer one (Arachne, in 2.5) sorts by addresses in memory, and gives
 * other lines with each run: with one thread and a fixed address space too, unless its allocator is tamed as well.
 */
export function printSettings(machine: FdmMachine, materials: readonly Filament[], { tower, supports = false }: PrintOptions = {}): string {
  const { start, end } = surroundings(machine, materials);
  return written({
    ...profileOf(machine, materials, {}), start_gcode: start, end_gcode: end,
    // Names of objects come from people, and have no place in what a machine reads.
    gcode_comments: 0, gcode_label_objects: 0, thumbnails: '', use_relative_e_distances: 0, remaining_times: 0, travel_speed_z: calm.lift / 60,
    // One for each extruder: where filaments are wiped, PrusaSlicer reads them without asking how many there are.
    extruder_offset: materials.map(() => '0x0').join(','),
    perimeter_generator: 'classic', thin_walls: 1, seam_position: 'aligned',
    ...(supports && supportsUnder), ...(tower && wipedOn(tower, materials.length)),
  });
}

/** Files of one run of PrusaSlicer, all in a folder that is its own. */
export const slicerFiles = { model: 'print.3mf', settings: 'print.ini', gcode: 'print.gcode', data: 'data' } as const;

/** How PrusaSlicer is called in that folder: argv, for no shell to read. Its data folder keeps it from anybody's own settings. */
export const slicerArguments: readonly string[] = ['--datadir', slicerFiles.data, '--export-gcode', '--dont-arrange', '--load', slicerFiles.settings, '--output', slicerFiles.gcode, slicerFiles.model];
