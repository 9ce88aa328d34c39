import { sha256Hex } from '@patternbook/geometry';
import type { Body } from '../exporters/placement.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import { finishesOf, finishKey } from '../parts/part.ts';
import { colourGroup, type Model, type ModelObject } from './model.ts';

/** A UUID (RFC 9562, version 8) that is the same whenever the same thing of the same variant is named. */
function uuidOf(variant: string, thing: string): string {
  const digits = sha256Hex(`patternbook 3mf ${variant} ${thing}`);
  const layout = ((Number.parseInt(digits[16]!, 16) & 3) | 8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${layout}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** @param bodies what is in the file, and where it stands there. */
export function modelOf({ recipe, layout }: Pick<ExportSubject, 'recipe' | 'layout'>, bodies: readonly Body[]): Model {
  const made = new Set(bodies.map(({ placed }) => placed.part.id));
  const ordered = layout.parts.filter(({ id }) => made.has(id));
  const finishes = finishesOf(ordered);
  const places = new Map(finishes.map((finish, place) => [finishKey(finish), place]));
  const objects: ModelObject[] = [];
  for (const part of ordered) {
    const copies = bodies.filter(({ placed }) => placed.part.id === part.id);
    const place = places.get(finishKey(part.finish))!;
    // Copies that lie in other turns have meshes of their own.
    for (const [turn, mesh] of [...new Set(copies.map((copy) => copy.made))].entries()) {
      objects.push({
        id: colourGroup + 1 + objects.length,
        name: part.name,
        made: mesh,
        finish: place,
        regionFinish: mesh.regions.map((region) => { const finish = part.regions[region]; return finish ? places.get(finishKey(finish))! : place; }),
        uuid: uuidOf(recipe.variant, turn === 0 ? `object ${part.id}` : `object ${part.id} ${turn}`),
        copies: copies.filter((copy) => copy.made === mesh).map(({ x, y, plate, placed }) => ({ x, y, plate, uuid: uuidOf(recipe.variant, `item ${part.id} ${placed.copy}`) })),
      });
    }
  }
  return { recipe, objects, finishes, plates: layout.plates.map(({ machine }) => machine), buildUuid: uuidOf(recipe.variant, 'build') };
}
