import type { TopoDS_Face } from 'replicad-opencascadejs';
import type { Bench } from '../bench.ts';
import { faceOf, polygonWire } from '../contours.ts';
import { regularPoints } from '../corners.ts';
import { profile } from '../made.ts';
import type { Maker } from '../maker.ts';

export const ngon: Maker<'ngon'> = ({ sides, radius }, bench) => profile([regularFace(bench, sides, radius)]);

export const regularFace = (bench: Bench, sides: number, radius: number): TopoDS_Face => faceOf(bench, polygonWire(bench, regularPoints(sides, radius)));
