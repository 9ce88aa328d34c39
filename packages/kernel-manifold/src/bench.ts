/** What is on the bench while one node is made: everything but the result is deleted when the making ends, however it ends. */
import type { Quality } from '@patternbook/geometry';
import type { Binding, Contours, Deletable, Section, Solid, Vector } from './binding.ts';
import type { FlatContour, Heap } from './heap.ts';

export class Bench {
  readonly binding: Binding;
  readonly heap: Heap;
  readonly quality: Quality;
  /** Ids under which Manifold keeps the surfaces that were made here. */
  readonly originals: number[] = [];
  /** The copies that a repeat unites, to be kept beside their union. */
  copies: readonly Solid[] = [];
  readonly #copiesOf: ReadonlyMap<Solid, readonly Solid[]>;
  readonly #temporary = new Set<Deletable>();

  constructor({ binding, heap, quality, copiesOf }: { readonly binding: Binding; readonly heap: Heap; readonly quality: Quality; readonly copiesOf: ReadonlyMap<Solid, readonly Solid[]> }) {
    this.binding = binding;
    this.heap = heap;
    this.quality = quality;
    this.#copiesOf = copiesOf;
  }

  /** Deletes it with the bench, unless it is taken. */
  put<T extends Deletable>(object: T): T {
    this.#temporary.add(object);
    return object;
  }

  /** A solid whose surface begins here; later moves and booleans remember it. */
  surface(solid: Solid): Solid {
    this.put(solid);
    const id = solid.originalID();
    if (id >= 0) this.originals.push(id);
    return solid;
  }

  /** Solids that together have the vertices of an input. */
  piecesOf(input: Solid): readonly Solid[] {
    const copies = this.#copiesOf.get(input) ?? [];
    return copies.length > 0 ? copies : [input];
  }

  take<T extends Deletable>(object: T): T {
    this.#temporary.delete(object);
    return object;
  }

  clear(): void {
    for (const object of this.#temporary) object.delete();
    this.#temporary.clear();
  }

  contours(flat: readonly FlatContour[]): Contours {
    return this.put(this.heap.contours(flat));
  }

  contoursOf(section: Section): Contours {
    return this.put(section._ToPolygons());
  }

  sections(list: readonly Section[]): Vector<Section> {
    return this.#vector(this.put(new this.binding.Vector_crossSection()), list);
  }

  solids(list: readonly Solid[]): Vector<Solid> {
    return this.#vector(this.put(new this.binding.Vector_manifold()), list);
  }

  noSection(): Section {
    return this.put(this.binding._crossSectionUnionN(this.sections([])));
  }

  noSolid(): Solid {
    return this.put(this.binding._manifoldUnionN(this.solids([])));
  }

  #vector<T>(vector: Vector<T>, list: readonly T[]): Vector<T> {
    for (const each of list) vector.push_back(each);
    return vector;
  }
}
