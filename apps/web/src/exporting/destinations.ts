/** Where a file can go, in a person's words, and which format each way leads to. Nobody has to know the format's name. */
import type { IconName } from '../ui/index.ts';

export type DestinationId = 'printer' | 'sheet' | 'somebody' | 'viewer' | 'cad' | 'paper' | 'keep';
export type WayId =
  | 'bambu' | 'prusa' | 'otherSlicer' | 'oldSlicer' | 'ready' | 'laser' | 'cam' | 'packet' | 'android' | 'iphone' | 'solid' | 'mesh' | 'drawing' | 'guide' | 'list' | 'design';

/** What is asked beside the way: which parts, how they are cut into pieces, which machine, or what the sheet is like. */
export type Question = 'part' | 'cuts' | 'machine' | 'sheet' | 'language';

export interface Way {
  readonly id: WayId;
  /** A format of the server's; ways whose format it does not have are not shown. */
  readonly format: string;
  readonly asks?: readonly Question[];
}

export interface Destination {
  readonly id: DestinationId;
  readonly icon: IconName;
  /** The first is what suits most. */
  readonly ways: readonly Way[];
}

export const destinations: readonly Destination[] = [
  {
    id: 'printer',
    icon: 'printer',
    ways: [
      { id: 'otherSlicer', format: '3mf', asks: ['part', 'cuts'] },
      { id: 'bambu', format: '3mf-bambu', asks: ['part', 'cuts'] },
      { id: 'prusa', format: '3mf', asks: ['part', 'cuts'] },
      { id: 'oldSlicer', format: 'stl', asks: ['part', 'cuts'] },
      { id: 'ready', format: 'gcode', asks: ['machine', 'cuts'] },
    ],
  },
  {
    id: 'sheet',
    icon: 'cut',
    ways: [
      { id: 'laser', format: 'svg', asks: ['machine', 'sheet'] },
      { id: 'cam', format: 'dxf', asks: ['machine', 'sheet'] },
    ],
  },
  { id: 'somebody', icon: 'store', ways: [{ id: 'packet', format: 'packet', asks: ['cuts', 'language'] }] },
  {
    id: 'viewer',
    icon: 'phone',
    ways: [
      { id: 'android', format: 'glb' },
      { id: 'iphone', format: 'usdz' },
    ],
  },
  {
    id: 'cad',
    icon: 'cube',
    ways: [
      { id: 'solid', format: 'step', asks: ['part'] },
      { id: 'mesh', format: 'obj', asks: ['part'] },
    ],
  },
  {
    id: 'paper',
    icon: 'ruler',
    ways: [
      { id: 'drawing', format: 'drawing', asks: ['cuts', 'language'] },
      { id: 'guide', format: 'assembly-guide', asks: ['cuts', 'language'] },
      { id: 'list', format: 'bom-csv', asks: ['cuts', 'language'] },
    ],
  },
  { id: 'keep', icon: 'file', ways: [{ id: 'design', format: 'design' }] },
];
