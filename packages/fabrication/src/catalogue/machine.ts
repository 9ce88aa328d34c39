/** A machine that stores have. What it makes parts by decides what else it has. */
import { z } from 'zod';
import { cncMachineSchema } from './machines/cnc.ts';
import { fdmMachineSchema } from './machines/fdm.ts';
import { laserMachineSchema } from './machines/laser.ts';
import { slaMachineSchema } from './machines/sla.ts';

export const machineSchema = z.discriminatedUnion('process', [fdmMachineSchema, slaMachineSchema, laserMachineSchema, cncMachineSchema]);

export type Machine = z.infer<typeof machineSchema>;
/** Machines that cut sheet. */
export type SheetMachine = Extract<Machine, { readonly process: 'laser' | 'cnc' }>;

export const cutsSheet = (machine: Machine): machine is SheetMachine => machine.process === 'laser' || machine.process === 'cnc';
