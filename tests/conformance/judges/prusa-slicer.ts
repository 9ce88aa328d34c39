import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FdmMachine, Filament } from '@patternbook/fabrication';
import { run } from './program.ts';

/** What the G-code of a sliced file says. */
export interface Sliced {
  /** Millimetres of filament by extruder. */
  readonly filament: readonly number[];
  /** Extruders that are selected anywhere. */
  readonly tools: ReadonlySet<number>;
  /** mm³ of filament. */
  readonly extruded: number;
  readonly minutes: number;
  /** Highest layer, mm. */
  readonly height: number;
  readonly log: string;
}

export interface SliceOptions {
  readonly extruders: number;
  /** The profile's if left out. */
  readonly infill?: number;
  /** One perimeter, thick layers, nothing inside: proves that a file slices at all, in a fraction of the time. */
  readonly coarse?: boolean;
}

/** A machine and its profile in PrusaSlicer's words, with as many extruders as asked. */
export function configuration(machine: FdmMachine, material: Filament, options: SliceOptions): string {
  const { profile, bed } = machine;
  const each = (value: string | number, separator = ','): string => Array.from({ length: options.extruders }, () => value).join(separator);
  const { speeds } = profile;
  return Object.entries({
    nozzle_diameter: each(machine.nozzle), filament_diameter: each(1.75), filament_density: each(material.density), filament_max_volumetric_speed: each(material.flow),
    temperature: each(material.temperature.nozzle), first_layer_temperature: each(material.temperature.nozzle), bed_temperature: each(material.temperature.bed), first_layer_bed_temperature: each(material.temperature.bed),
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
  }).map(([key, value]) => `${key} = ${value}\n`).join('');
}

/** Slices a file with PrusaSlicer's command line and reads its G-code. */
export async function slice(file: string, settings: string, folder: string): Promise<Sliced> {
  const name = file.replaceAll(/[^\w.-]/g, '_');
  const ini = join(folder, `${name}.ini`), gcode = join(folder, `${name}.gcode`);
  await writeFile(ini, settings);
  const { code, output } = await run('prusa-slicer', ['--export-gcode', '--dont-arrange', '--load', ini, '--output', gcode, file]);
  if (code !== 0) throw new Error(`PrusaSlicer refuses ${file}:\n${output}`);
  return { ...read(await readFile(gcode, 'utf8')), log: output };
}

function read(gcode: string): Omit<Sliced, 'log'> {
  const numbers = (pattern: RegExp): number[] => pattern.exec(gcode)?.[1]?.split(',').map(Number) ?? [];
  const filament = numbers(/^; filament used \[mm\] = (.*)$/m);
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = /^; estimated printing time \(normal mode\) = (?:(\d+)d ?)?(?:(\d+)h ?)?(?:(\d+)m ?)?(?:(\d+)s)?$/m.exec(gcode) ?? [];
  const heights = [...gcode.matchAll(/^;Z:([\d.]+)$/gm)].map(([, z]) => Number(z));
  return {
    filament,
    tools: new Set([...gcode.matchAll(/^T(\d+)\s*(?:;.*)?$/gm)].map(([, tool]) => Number(tool))),
    extruded: filament.reduce((sum, length) => sum + length, 0) * Math.PI * 0.875 * 0.875,
    minutes: Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60,
    height: Math.max(0, ...heights),
  };
}
