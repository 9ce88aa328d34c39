import type { Harfbuzz, OpenFont } from './font.ts';
import { openFont } from './font.ts';
import type { ShapedText } from './layout.ts';
import { limits } from './limits.ts';
import { type Outcome, Refusal } from './outcome.ts';
import { readParameters, type TextParameters } from './parameters.ts';

export interface ShaperOptions {
  /** Bytes of a font file by the SHA-256 of its content. Rejects when there is none. */
  readonly font: (hash: string) => Promise<Uint8Array>;
}

export interface Shaper {
  /** The outlines of a text. Loads HarfBuzz with the first call, and each font when a letter first needs it. */
  shape(parameters: TextParameters): Promise<Outcome<ShapedText>>;
}

/** A map that forgets what was used longest ago. */
class Recent<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  constructor(most: number) { this.#most = most; }
  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }
  set(key: string, value: Value): void {
    this.#values.set(key, value);
    if (this.#values.size > this.#most) for (const oldest of this.#values.keys()) { this.#values.delete(oldest); break; }
  }
  delete(key: string): void { this.#values.delete(key); }
}

/** HarfBuzz starts its WASM when its module is first imported: never before a design has text. */
const harfbuzz = (): Promise<Harfbuzz> => import('harfbuzzjs');
/** Layout brings the polygon clipper and the bidi tables with it: 100 kB that a design without text does not need. */
const layout = (): Promise<typeof import('./layout.ts')> => import('./layout.ts');

export function createShaper(options: ShaperOptions): Shaper {
  const fonts = new Recent<Promise<OpenFont>>(limits.openFonts);
  const shaped = new Recent<Promise<Outcome<ShapedText>>>(limits.remembered);

  const load = async (hash: string): Promise<OpenFont> => {
    const [module, bytes] = await Promise.all([harfbuzz(), options.font(hash).catch((): never => {
      throw new Refusal({ code: 'font-missing', font: hash, message: 'This font is not in the catalogue. Choose another font.' });
    })]);
    return openFont(module, hash, bytes);
  };
  const open = (hash: string): Promise<OpenFont> => {
    let font = fonts.get(hash);
    if (!font) {
      font = load(hash);
      fonts.set(hash, font);
      font.catch(() => { fonts.delete(hash); });
    }
    return font;
  };
  const work = async (parameters: TextParameters): Promise<Outcome<ShapedText>> => {
    try {
      const order = readParameters(parameters);
      const fontAt = async (place: number): Promise<OpenFont | undefined> => {
        const hash = order.fonts[place];
        return hash === undefined ? undefined : open(hash);
      };
      const [module, { layOutText }] = await Promise.all([harfbuzz(), layout()]);
      return { ok: true, value: await layOutText(order, { harfbuzz: module, fontAt }) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, fault: error.fault };
      throw error;
    }
  };
  return {
    shape: (parameters) => {
      const key = JSON.stringify([parameters.text, parameters.fonts, parameters.size, parameters.lineSpacing, parameters.tracking, parameters.align, parameters.maxWidth, parameters.maxHeight]);
      let outcome = shaped.get(key);
      if (!outcome) {
        outcome = work(parameters);
        shaped.set(key, outcome);
        outcome.then((result) => { if (!result.ok) shaped.delete(key); }, () => { shaped.delete(key); });
      }
      return outcome;
    },
  };
}
