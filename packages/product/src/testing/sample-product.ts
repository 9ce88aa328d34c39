/** A small product with one of everything, for this package's tests. */
import type { ProductDefinition } from '../definition-schema.ts';
import {
  add, and, angle, atMost, choice, colour, count, defineProduct, divide, equal, length, letters, multiply, not, on, oneOf, or, ratio, rule, subtract, text, toggle, value, word,
} from '../script.ts';

const { build: _, ...definition } = defineProduct({
  id: 'pot',
  version: '1.2.0',
  name: { en: 'Pot', de: 'Topf' },
  tagline: { en: 'A pot', de: 'Ein Topf' },
  description: { en: 'A pot for plants.', de: 'Ein Topf für Pflanzen.' },
  groups: [{ id: 'size', label: { en: 'Size', de: 'Größe' } }, { id: 'look', label: { en: 'Look', de: 'Aussehen' } }],
  parameters: {
    diameter: length({ label: { en: 'Diameter', de: 'Durchmesser' }, group: 'size', default: 120, min: 60, max: 240, step: 1 }),
    wall: length({
      label: { en: 'Wall thickness', de: 'Wandstärke' }, group: 'size', default: 2.4, min: 0.8, max: 6, step: 0.2,
      atLeast: multiply(0.02, value('diameter')), because: { en: 'A pot of {diameter} needs a wall of at least {limit}.', de: 'Ein Topf von {diameter} braucht eine Wand von mindestens {limit}.' },
    }),
    twist: angle({ label: { en: 'Twist', de: 'Drehung' }, group: 'look', default: 0, min: -90, max: 90, step: 5 }),
    taper: ratio({ label: { en: 'Taper', de: 'Verjüngung' }, group: 'look', default: 0.9, min: 0.5, max: 1, step: 0.05 }),
    drain: toggle({ label: { en: 'Drainage', de: 'Abfluss' }, group: 'size', default: true }),
    holes: count({ label: { en: 'Holes', de: 'Löcher' }, group: 'size', default: 3, min: 1, max: 12, visible: on('drain') }),
    hole: length({ label: { en: 'Hole diameter', de: 'Lochdurchmesser' }, group: 'size', default: 10, min: 2, max: 60, step: 0.5, visible: on('drain') }),
    style: choice({ label: { en: 'Style', de: 'Stil' }, group: 'look', default: 'round', options: [{ id: 'round', label: { en: 'Round', de: 'Rund' } }, { id: 'facets', label: { en: 'Facets', de: 'Facetten' } }, { id: 'flutes', label: { en: 'Flutes', de: 'Rillen' } }] }),
    facets: count({ label: { en: 'Facets', de: 'Facetten' }, group: 'look', default: 6, min: 3, max: 24, visible: equal(word('style'), 'facets') }),
    name: text({ label: { en: 'Name', de: 'Name' }, group: 'look', default: '', maxLetters: 12, maxLines: 2 }),
    glaze: colour({ label: { en: 'Glaze', de: 'Glasur' }, group: 'look', default: '#2f6f4e' }),
  },
  rules: [
    rule({
      id: 'hole-fits', when: on('drain'), require: atMost(value('hole'), divide(value('diameter'), 4)),
      reason: { en: 'A hole of {hole} is too large for {diameter}.', de: 'Ein Loch von {hole} ist zu groß für {diameter}.' },
      repairs: [{ set: { hole: divide(value('diameter'), 4) } }, { set: { drain: false } }, { set: { diameter: multiply(4, value('hole')) } }],
    }),
    rule({
      id: 'twist-needs-edges', require: or(equal(value('twist'), 0), oneOf(word('style'), 'facets', 'flutes')),
      reason: { en: 'A round pot looks the same when twisted.', de: 'Ein runder Topf sieht gedreht gleich aus.' }, severity: 'advice', repairs: [{ set: { twist: 0 } }],
    }),
    rule({
      id: 'facets-are-wide', when: equal(word('style'), 'facets'), require: atMost(multiply(value('facets'), 12), multiply(3, value('diameter'))),
      reason: { en: '{facets} facets are too narrow on {diameter}.', de: '{facets} Facetten sind bei {diameter} zu schmal.' }, repairs: [{ set: { facets: divide(multiply(3, value('diameter')), 12) } }],
    }),
    rule({
      id: 'name-fits', require: atMost(multiply(letters(word('name')), 10), subtract(value('diameter'), add(value('wall'), value('wall')))),
      reason: { en: '{name} does not fit.', de: '{name} passt nicht.' }, repairs: [],
    }),
    rule({
      id: 'plain-when-closed', require: not(and(not(on('drain')), equal(word('style'), 'flutes'))),
      reason: { en: 'Flutes need drainage.', de: 'Rillen brauchen einen Abfluss.' }, repairs: [{ set: { drain: true } }, { set: { style: 'round' } }],
    }),
  ],
  presets: [
    { id: 'small', name: { en: 'Small', de: 'Klein' }, values: { diameter: 80, wall: 1.6 } },
    { id: 'gem', name: { en: 'Gem', de: 'Juwel' }, values: { style: 'facets', facets: 8, twist: 30 }, finishes: { pot: { material: 'petg', colour: 'ruby' } } },
  ],
  parts: {
    pot: { name: { en: 'Pot', de: 'Topf' }, finish: { material: 'pla', colour: 'white' }, regions: { rim: { name: { en: 'Rim', de: 'Rand' }, finish: { material: 'pla', colour: 'black' } } } },
    saucer: { name: { en: 'Saucer', de: 'Untersetzer' }, finish: { material: 'pla', colour: 'white' } },
  },
  build: () => ({ parts: [] }),
});

export const sample: ProductDefinition = definition;
