import {
  abs, add, and, angle, atLeast, atMost, choice, count, defineProduct, divide, either, equal, greater, length, max, min, multiply, not,
  notEqual, on, oneOf, or, ratio, rule, subtract, toggle, value, word,
} from 'patternbook';
import type { GeometryBuilder, ProfileRef, SolidRef } from 'patternbook';

// Sizes that rules speak about. All are radii in millimetres.
const bodyRim = subtract(divide(value('diameter'), 2), value('rimProjection'));
const foot = multiply(bodyRim, subtract(1, value('taper')));
const patterned = notEqual(word('style'), 'smooth');
const carved = oneOf(word('style'), 'flutes', 'waves');
/** Inscribed circle of the outline as a share of its circumscribed one: cos(π/n) ≥ 1 − π²/2n². */
const inscribed = either(equal(word('style'), 'facets'), subtract(1, divide(4.935, multiply(value('count'), value('count')))), 1);
const carving = either(carved, value('depth'), 0);
const floorRadius = subtract(subtract(multiply(foot, inscribed), carving), value('wall'));
const rimTall = either(equal(word('rim'), 'slim'), 1.6, value('rimHeight'));
/** Height of the saucer's edge above the foot of the pot. */
const saucerTop = subtract(value('saucerHeight'), add(value('floor'), value('lift')));
/** Height that the rim and the chamfer under it need. */
const rimRoom = add(rimTall, subtract(divide(value('diameter'), 2), multiply(foot, inscribed)), carving, value('wall'), 2);
/** Holes on the ring: all of them up to four, then one moves to the middle. */
const ringHoles = max(1, either(atMost(value('holes'), 4), value('holes'), subtract(value('holes'), 1)));

export default defineProduct({
  id: 'planter',
  version: '1.0.0',
  name: { en: 'Planter', de: 'Pflanztopf' },
  tagline: { en: 'A pot that fits its plant, with a saucer that fits the pot', de: 'Ein Topf, der zur Pflanze passt, mit Untersetzer nach Maß' },
  description: {
    en: `A pot for the plant that you have, not for the nearest size on the shelf. Set the width at the rim and the height, then give it a skin: smooth, cut in flat facets, fluted like a column, or in soft waves, straight or turning as it rises.

The saucer is drawn around your pot, with ribs that hold it above the run-off so that roots never stand in water. Everything prints upright without supports: walls lean no further than 45°, and the rim is carried by a chamfer.

PETG or ASA for balconies and windowsills in the sun, PLA for rooms. Three lines of wall or more hold water.`,
    de: `Ein Topf für die Pflanze, die da ist, nicht für die nächste Größe im Regal. Weite am Rand und Höhe einstellen, dann die Oberfläche wählen: glatt, in Facetten geschnitten, kanneliert wie eine Säule oder in weichen Wellen, gerade oder im Aufsteigen gedreht.

Der Untersetzer wird um den Topf herum gezeichnet; Rippen halten ihn über dem ablaufenden Wasser, damit die Wurzeln nie nass stehen. Alles wird aufrecht und ohne Stützen gedruckt: Keine Wand neigt sich weiter als 45°, und den Rand trägt eine Fase.

PETG oder ASA für Balkon und sonnige Fensterbank, PLA für Innenräume. Ab drei Bahnen Wandstärke hält der Topf Wasser.`,
  },
  view: { azimuth: -62, elevation: 24 },

  groups: [
    { id: 'size', label: { en: 'Size', de: 'Größe' } },
    { id: 'skin', label: { en: 'Skin', de: 'Oberfläche' } },
    { id: 'rim', label: { en: 'Rim and wall', de: 'Rand und Wand' } },
    { id: 'water', label: { en: 'Drainage', de: 'Wasserablauf' } },
    { id: 'saucer', label: { en: 'Saucer', de: 'Untersetzer' } },
  ],

  parameters: {
    diameter: length({ group: 'size', label: { en: 'Diameter', de: 'Durchmesser' }, help: { en: 'Outer width at the rim: nothing on the pot sticks out further.', de: 'Äußere Weite am Rand: Nichts am Topf steht weiter vor.' }, default: 140, min: 60, max: 300, step: 1 }),
    height: length({ group: 'size', label: { en: 'Height', de: 'Höhe' }, help: { en: 'Of the pot itself, without the saucer.', de: 'Des Topfes selbst, ohne Untersetzer.' }, default: 125, min: 40, max: 300, step: 1 }),
    taper: ratio({ group: 'size', label: { en: 'Taper', de: 'Verjüngung' }, help: { en: 'How much narrower the foot is than the rim.', de: 'Um wie viel der Fuß schmaler ist als der Rand.' }, default: 0.24, min: 0, max: 0.5, step: 0.01 }),

    style: choice({
      group: 'skin', label: { en: 'Style', de: 'Stil' }, default: 'flutes',
      options: [
        { id: 'smooth', label: { en: 'Smooth', de: 'Glatt' }, icon: 'M4 4h16v3H4zM5.5 7l2 13h9l2-13' },
        { id: 'facets', label: { en: 'Facets', de: 'Facetten' }, icon: 'M4 4h16v3H4zM5.5 7l2 13h9l2-13M9.5 7l.8 13M14.5 7l-.8 13' },
        { id: 'flutes', label: { en: 'Flutes', de: 'Kanneluren' }, icon: 'M4 4h16v3H4zM5.5 7l2 13h9l2-13M8 7l1.2 13M10 7l.6 13M12 7v13M14 7l-.6 13M16 7l-1.2 13' },
        { id: 'waves', label: { en: 'Waves', de: 'Wellen' }, icon: 'M4 4h16v3H4zM5.5 7l2 13h9l2-13M9 7c-1.5 5 2 8 .6 13M14.5 7c-1.5 5 2 8 .2 13' },
      ],
    }),
    count: count({ group: 'skin', label: { en: 'How many', de: 'Anzahl' }, help: { en: 'Facets, flutes or waves around the pot.', de: 'Facetten, Kanneluren oder Wellen rund um den Topf.' }, default: 28, min: 5, max: 60, visible: patterned }),
    depth: length({
      group: 'skin', label: { en: 'Depth', de: 'Tiefe' }, help: { en: 'How deep each flute or wave is cut.', de: 'Wie tief jede Kannelur oder Welle eingeschnitten ist.' }, default: 2.2, min: 0.4, max: 12, step: 0.2, visible: carved,
      // A flank steeper than about 60° against the wall is thinner than two lines of a 0.4 mm nozzle at its crest.
      atMost: divide(multiply(2.5, bodyRim), value('count')),
      because: { en: 'Cut any deeper, the ridges between them get thinner than a printer can draw.', de: 'Noch tiefer geschnitten werden die Grate dazwischen dünner, als ein Drucker sie legen kann.' },
    }),
    twist: angle({ group: 'skin', label: { en: 'Twist', de: 'Drehung' }, help: { en: 'Turn of the rim against the foot.', de: 'Drehung des Randes gegen den Fuß.' }, default: 0, min: -180, max: 180, step: 1, visible: patterned }),

    rim: choice({
      group: 'rim', label: { en: 'Rim', de: 'Rand' }, default: 'band',
      options: [
        { id: 'band', label: { en: 'Band', de: 'Band' }, icon: 'M16 4H9v16M9 12l7-5V4' },
        { id: 'round', label: { en: 'Rounded', de: 'Gerundet' }, icon: 'M9 20V4h4a4 4 0 0 1 3 6.5L9 16' },
        { id: 'slim', label: { en: 'Fine edge', de: 'Feine Kante' }, icon: 'M9 20V4h5v2L9 11' },
      ],
    }),
    rimHeight: length({
      group: 'rim', label: { en: 'Rim height', de: 'Randhöhe' }, default: 14, min: 3, max: 40, step: 0.5, visible: notEqual(word('rim'), 'slim'),
      atMost: multiply(0.4, value('height')),
      because: { en: 'The rim may take up at most two fifths of the pot.', de: 'Der Rand darf höchstens zwei Fünftel des Topfes einnehmen.' },
    }),
    rimProjection: length({ group: 'rim', label: { en: 'Rim projection', de: 'Randüberstand' }, help: { en: 'How far the rim stands out from the body.', de: 'Wie weit der Rand über den Körper vorsteht.' }, default: 2.4, min: 0, max: 10, step: 0.2 }),
    wall: length({ group: 'rim', label: { en: 'Wall', de: 'Wandstärke' }, help: { en: 'At its thinnest place, in lines of a 0.4 mm nozzle.', de: 'An der dünnsten Stelle, in Bahnen einer 0,4-mm-Düse.' }, default: 2.4, min: 1.2, max: 6, step: 0.4 }),
    floor: length({ group: 'rim', label: { en: 'Floor', de: 'Boden' }, help: { en: 'Of the pot and of the saucer.', de: 'Von Topf und Untersetzer.' }, default: 2.4, min: 1.2, max: 6, step: 0.2 }),

    holes: count({ group: 'water', label: { en: 'Drainage holes', de: 'Wasserlöcher' }, help: { en: 'None makes a cover pot.', de: 'Ohne Löcher wird es ein Übertopf.' }, default: 5, min: 0, max: 13 }),
    holeDiameter: length({
      group: 'water', label: { en: 'Hole diameter', de: 'Lochdurchmesser' }, default: 8, min: 3, max: 24, step: 0.5, visible: greater(value('holes'), 0),
      atMost: either(equal(value('holes'), 1), subtract(multiply(1.6, floorRadius), 4), min(
        subtract(multiply(0.84, floorRadius), 2),
        subtract(multiply(0.58, floorRadius, min(2, divide(5, ringHoles))), 3),
        either(greater(value('holes'), 4), subtract(multiply(0.58, floorRadius), 3), 99),
      )),
      because: { en: 'The floor needs 3 mm of material between the holes.', de: 'Zwischen den Löchern braucht der Boden 3 mm Material.' },
    }),

    saucer: toggle({ group: 'saucer', label: { en: 'With saucer', de: 'Mit Untersetzer' }, default: true }),
    saucerHeight: length({
      group: 'saucer', label: { en: 'Saucer height', de: 'Höhe des Untersetzers' }, default: 22, min: 8, max: 80, step: 1, visible: on('saucer'),
      atLeast: add(value('floor'), value('lift'), 6), atMost: multiply(0.5, value('height')),
      because: { en: 'It should catch at least 6 mm of water above the ribs, and leave half of the pot in view.', de: 'Über den Rippen sollen mindestens 6 mm Wasser Platz haben, und der halbe Topf soll zu sehen sein.' },
    }),
    clearance: length({ group: 'saucer', label: { en: 'Gap around the pot', de: 'Spalt um den Topf' }, help: { en: 'Room to see and pour off water; the pot comes out easily from 1.5 mm.', de: 'Platz, um Wasser zu sehen und abzugießen; ab 1,5 mm geht der Topf leicht heraus.' }, default: 5, min: 1, max: 20, step: 0.5, visible: on('saucer') }),
    lift: length({ group: 'saucer', label: { en: 'Ribs under the pot', de: 'Rippen unter dem Topf' }, help: { en: 'Height of the ribs that keep the pot out of the water; 0 for none.', de: 'Höhe der Rippen, die den Topf aus dem Wasser halten; 0 für keine.' }, default: 3, min: 0, max: 12, step: 0.5, visible: on('saucer') }),
  },

  rules: [
    rule({
      id: 'wall-holds',
      // A thin ring pinched by opposite loads yields by 0.149 F r³ / E I (Roark's Formulas, circular rings). With 10 N at
      // the rim, PETG (2 GPa) and the floor holding the other end, d/90 stays near one hundredth of the diameter.
      require: atLeast(value('wall'), divide(value('diameter'), 90)),
      reason: { en: 'A pot {diameter} wide bends when it is lifted full by its rim; a wall of {wall} is too thin for that.', de: 'Ein {diameter} weiter Topf biegt sich, wenn man ihn voll am Rand hebt; dafür ist eine Wand von {wall} zu dünn.' },
      repairs: [{ set: { wall: divide(value('diameter'), 90) } }, { set: { diameter: multiply(value('wall'), 90) } }],
    }),
    rule({
      id: 'prints-without-supports',
      // FDM carries itself up to 45° from the vertical: each 0.2 mm layer then rests on half a line of the one below.
      require: atMost(multiply(bodyRim, value('taper')), value('height')),
      reason: { en: 'The wall would lean out further than 45° and need supports: less taper or more height holds.', de: 'Die Wand würde sich weiter als 45° neigen und Stützen brauchen: weniger Verjüngung oder mehr Höhe hält.' },
      repairs: [{ set: { taper: divide(value('height'), bodyRim) } }, { set: { height: multiply(bodyRim, value('taper')) } }],
    }),
    rule({
      id: 'stands-firm',
      // With the centre of mass at 0.55 of the height (wet soil and a plant above), a foot of 0.4 of the height tips at
      // atan(0.2 / 0.55) = 20°: a push by a cat or by wind, not by a passing sleeve.
      require: atLeast(multiply(2, foot), multiply(0.4, value('height'))),
      reason: { en: 'Standing {height} tall on so small a foot, the pot tips over easily.', de: 'Mit {height} Höhe auf so kleinem Fuß kippt der Topf leicht um.' },
      repairs: [
        { set: { taper: subtract(1, divide(multiply(0.2, value('height')), bodyRim)) } },
        { set: { height: multiply(5, foot) } },
        { set: { taper: 0, diameter: add(multiply(0.4, value('height')), multiply(2, value('rimProjection'))) } },
      ],
    }),
    rule({
      id: 'twist-prints',
      when: patterned,
      // Ridges may run 50° off the vertical (tan = 1.2): their flanks, at most 45° off the wall, then overhang about 45°.
      require: atMost(multiply(abs(value('twist')), bodyRim, 0.01745), multiply(1.2, value('height'))),
      reason: { en: 'Turned by {twist} on {height} of height, the ridges lie so flat that their undersides would need supports.', de: 'Mit {twist} Drehung auf {height} Höhe liegen die Grate so flach, dass sie von unten Stützen bräuchten.' },
      repairs: [
        { set: { twist: multiply(either(greater(value('twist'), 0), 1, -1), divide(multiply(1.2, value('height')), multiply(bodyRim, 0.01746))) } },
        { set: { height: divide(multiply(abs(value('twist')), bodyRim, 0.01745), 1.2) } },
      ],
    }),
    rule({
      id: 'rim-carried',
      // At 45° the chamfer under the rim is as high as the rim stands out from the flattest place of the body's foot.
      require: atLeast(value('height'), rimRoom),
      reason: { en: 'On a pot {height} high there is no room for the chamfer that carries the rim.', de: 'Bei {height} Höhe ist kein Platz für die Fase, die den Rand trägt.' },
      repairs: [{ set: { height: rimRoom } }, { set: { rim: 'slim' } }, { set: { taper: 0.1 } }],
    }),
    rule({
      id: 'opening-wide',
      require: atLeast(subtract(multiply(bodyRim, inscribed), add(carving, value('wall'))), multiply(0.31, value('diameter'))),
      reason: { en: 'Rim, ridges and wall leave an opening too narrow to plant through.', de: 'Rand, Grate und Wand lassen eine Öffnung, die zum Bepflanzen zu eng ist.' },
      repairs: [{ set: { rimProjection: 1 } }, { set: { rimProjection: 1, wall: 2 } }, { set: { depth: 2 } }, { set: { count: 8 } }],
    }),
    rule({
      id: 'saucer-clears-rim',
      when: on('saucer'),
      // Where the saucer ends, the chamfer under the rim may stand out from the body by less than the gap.
      require: atMost(
        subtract(add(divide(value('diameter'), 2), subtract(saucerTop, subtract(value('height'), rimTall))), multiply(inscribed, subtract(bodyRim, multiply(bodyRim, value('taper'), subtract(1, divide(saucerTop, value('height'))))))),
        subtract(value('clearance'), 0.5),
      ),
      reason: { en: 'A saucer {saucerHeight} high would touch the rim of the pot that stands in it.', de: 'Ein {saucerHeight} hoher Untersetzer würde an den Rand des Topfes stoßen, der in ihm steht.' },
      repairs: [{ set: { saucerHeight: add(value('floor'), value('lift'), 6) } }, { set: { rim: 'slim' } }, { set: { rimProjection: 1, rim: 'slim' } }],
    }),
    rule({
      id: 'room-for-roots',
      require: atLeast(floorRadius, 12),
      reason: { en: 'Inside, the floor would be narrower than 24 mm: too little for roots and for holes.', de: 'Innen wäre der Boden schmaler als 24 mm: zu wenig für Wurzeln und Löcher.' },
      repairs: [{ set: { taper: 0.1 } }, { set: { depth: 0.8 } }, { set: { diameter: 90, taper: 0.2 } }],
    }),
    rule({
      id: 'drains',
      severity: 'advice',
      require: or(greater(value('holes'), 0), not(on('saucer'))),
      reason: { en: 'Without holes no water reaches the saucer, and standing water rots roots.', de: 'Ohne Löcher kommt kein Wasser in den Untersetzer, und stehendes Wasser lässt Wurzeln faulen.' },
      repairs: [{ set: { holes: 5 } }, { set: { saucer: false } }],
    }),
    rule({
      id: 'fits-common-beds',
      severity: 'advice',
      // 256 mm is the bed of the most common larger machines (Bambu Lab P1/X1); a Prusa MK4S has 250 × 210 mm.
      require: and(atMost(value('diameter'), 250), atMost(value('height'), 250)),
      reason: { en: 'Larger than 250 mm, this pot needs a printer that few people have.', de: 'Über 250 mm braucht dieser Topf einen Drucker, den nur wenige haben.' },
      repairs: [{ set: { diameter: min(value('diameter'), 250), height: min(value('height'), 250) } }],
    }),
  ],

  presets: [
    { id: 'doric', name: { en: 'Doric', de: 'Dorisch' }, values: {}, finishes: { pot: { material: 'pla', colour: 'terracotta' }, saucer: { material: 'pla', colour: 'terracotta' } } },
    { id: 'turning-stone', name: { en: 'Turning stone', de: 'Gedrehter Stein' }, values: { diameter: 160, height: 130, taper: 0.2, style: 'facets', count: 9, twist: 60, rim: 'slim', rimProjection: 0.8, wall: 2.4, saucerHeight: 18, clearance: 4 }, finishes: { pot: { material: 'pla', colour: 'grey' }, saucer: { material: 'pla', colour: 'grey' } } },
    { id: 'herb', name: { en: 'Kitchen herb', de: 'Küchenkraut' }, values: { diameter: 110, height: 105, taper: 0.18, style: 'smooth', rim: 'round', rimHeight: 7, rimProjection: 3, wall: 2, holes: 6, holeDiameter: 5, saucerHeight: 18, clearance: 4 }, finishes: { pot: { material: 'pla', colour: 'white' }, saucer: { material: 'pla', colour: 'white' } } },
    { id: 'whirl', name: { en: 'Whirl', de: 'Wirbel' }, values: { diameter: 150, height: 170, taper: 0.3, style: 'waves', count: 14, depth: 6, twist: 110, rim: 'slim', rimProjection: 0.6, wall: 2, saucerHeight: 16, clearance: 6 }, finishes: { pot: { material: 'pla', colour: 'blue' }, saucer: { material: 'pla', colour: 'blue' } } },
    { id: 'bonsai', name: { en: 'Bonsai bowl', de: 'Bonsaischale' }, values: { diameter: 220, height: 70, taper: 0.16, style: 'facets', count: 12, twist: 0, rim: 'band', rimHeight: 8, rimProjection: 4, wall: 3.2, floor: 3.2, holes: 9, holeDiameter: 10, saucerHeight: 16, clearance: 8 }, finishes: { pot: { material: 'pla', colour: 'green' }, saucer: { material: 'pla', colour: 'black' } } },
    { id: 'succulent', name: { en: 'Succulent', de: 'Sukkulente' }, values: { diameter: 72, height: 62, taper: 0.14, style: 'flutes', count: 18, depth: 1.6, twist: -24, rim: 'round', rimHeight: 5, rimProjection: 1.6, wall: 1.6, floor: 2, holes: 3, holeDiameter: 6, saucerHeight: 12, clearance: 3, lift: 2 }, finishes: { pot: { material: 'pla', colour: 'yellow' }, saucer: { material: 'pla', colour: 'yellow' } } },
  ],

  parts: {
    pot: { name: { en: 'Pot', de: 'Topf' }, finish: { material: 'pla', colour: 'terracotta' } },
    saucer: { name: { en: 'Saucer', de: 'Untersetzer' }, finish: { material: 'pla', colour: 'terracotta' } },
  },

  build(v, g) {
    const radius = v.diameter / 2;
    const rimBody = radius - v.rimProjection;
    const footBody = rimBody * (1 - v.taper);
    const slope = (rimBody - footBody) / v.height;
    /** Circumscribed radius of the body at a height above the pot's own foot. */
    const bodyAt = (z: number) => footBody + slope * z;
    const patternedSkin = v.style !== 'smooth';
    const twist = patternedSkin ? v.twist : 0;
    const inscribedShare = v.style === 'facets' ? Math.cos(Math.PI / v.count) : 1;
    const carvedShare = v.style === 'flutes' || v.style === 'waves' ? Math.min(v.depth / rimBody, 0.5) : 0;
    // A leaning wall is measured square to itself.
    const wallAcross = v.wall * Math.sqrt(1 + slope * slope);

    const plain = (r: number) => (v.style === 'facets' ? g.ngon({ sides: v.count, radius: r }) : g.circle({ radius: r }));
    const skin = (r: number) => (carvedShare > 0 ? carvedOutline(g, { radius: r, depth: r * carvedShare, count: v.count, rounded: v.style === 'waves' }) : plain(r));
    /** A body that follows the pot's lean, and its twist unless it is round, between two of its heights. */
    const rise = (outline: (r: number) => ProfileRef, from: number, to: number, radiusAt: (z: number) => number): SolidRef => {
      const bottom = Math.max(radiusAt(from), 1);
      const turn = outline === plain && v.style !== 'facets' ? 0 : (twist * (to - from)) / v.height;
      // Ridges bear a coarser step than the flat faces of facets, whose layers are left to the tolerance.
      const layers = carvedShare > 0 ? { divisions: Math.ceil(Math.abs(turn) / 6) } : {};
      // A round hollow inside turning ridges is cut out twice as fast in storeys: its tall narrow faces would lie near too many of theirs.
      const storeys = outline === plain && twist !== 0 && turn === 0 ? { divisions: 4 } : {};
      const risen = outline(bottom).extrude({ height: to - from, taper: Math.max(radiusAt(to), 1) / bottom, ...(turn === 0 ? storeys : { twist: turn, ...layers }) });
      return (turn === 0 ? risen : risen.rotate([0, 0, (twist * from) / v.height])).translate([0, 0, from]);
    };

    const cavityAt = (z: number) => bodyAt(z) * (1 - carvedShare) - wallAcross / inscribedShare;
    const rimHeight = v.rim === 'slim' ? 1.6 : v.rimHeight;
    const rim = rimRing(g, {
      rounded: v.rim === 'round', radius, height: rimHeight, top: v.height,
      bodyAt: (z) => bodyAt(z) * inscribedShare * (1 - carvedShare) - v.wall / 2, slope: slope * inscribedShare * (1 - carvedShare),
      holeAt: (z) => Math.max(cavityAt(z) * inscribedShare - 1, 0.5), mouth: cavityAt(v.height),
    });
    const floorWidth = Math.max(cavityAt(v.floor) * inscribedShare, 1);
    const holes = v.holes === 0 ? [] : [drain(g, v.holes, v.holeDiameter, 0.58 * floorWidth).extrude({ height: v.floor + 2 }).translate([0, 0, -1])];
    const standing = v.saucer ? v.floor + v.lift : 0;
    const pot = g
      // The body ends inside the rim: ridges must not show through its rounded top.
      .union([rise(skin, 0, v.height - rimHeight / 2, bodyAt), rim])
      .subtract(rise(plain, v.floor, v.height + 1, cavityAt), ...holes)
      .translate([0, 0, standing]);

    const top = v.height + standing;
    const dimensions = [
      { id: 'diameter', part: 'pot', from: [-radius, 0, top], to: [radius, 0, top], offset: [0, 0, 16], parameter: 'diameter', overall: 'x' },
      { id: 'height', part: 'pot', from: [radius, 0, standing], to: [radius, 0, top], offset: [18, 0, 0], parameter: 'height', overall: 'z' },
      { id: 'foot', part: 'pot', from: [-footBody, 0, standing], to: [footBody, 0, standing], offset: [0, -radius - 14, 0], parameter: 'taper' },
    ] as const;
    const handles = [
      { parameter: 'diameter', part: 'pot', at: [radius, 0, top - rimHeight / 2], axis: [1, 0, 0], gain: 2 },
      { parameter: 'height', part: 'pot', at: [0, -radius, top], axis: [0, 0, 1] },
      { parameter: 'taper', part: 'pot', at: [footBody, 0, standing], axis: [-1, 0, 0], gain: 1 / rimBody },
      ...(patternedSkin ? [{ parameter: 'twist', part: 'pot', at: [0, -bodyAt(v.height * 0.6), standing + v.height * 0.6], axis: [0, 0, 1], kind: 'angular' } as const] : []),
    ] as const;
    if (!v.saucer) return { parts: [{ id: 'pot', solid: pot }], handles, dimensions };

    // The saucer is the pot's own shape, grown by the gap and by the wall, in the place where the pot stands in it.
    const insideAt = (z: number) => bodyAt(z) + v.clearance / inscribedShare;
    const outsideAt = (z: number) => insideAt(z) + wallAcross / inscribedShare;
    const rib = g.rectangle({ width: 0.62 * footBody, depth: 3, radius: 1.2 }).translate([0.6 * footBody, 0]);
    const ribs = v.lift === 0 ? [] : [rib.repeatAround({ count: 6 }).extrude({ height: v.lift + v.floor / 2 }).translate([0, 0, -v.lift - v.floor / 2])];
    const [table, brim] = [-standing, v.saucerHeight - standing];
    const dish = v.style === 'facets'
      ? rise(plain, table, brim, outsideAt).subtract(rise(plain, -v.lift, brim + 1, insideAt))
      : g.polygon([[0, table], [outsideAt(table), table], [outsideAt(brim), brim], [insideAt(brim), brim], [insideAt(-v.lift), -v.lift], [0, -v.lift]]).revolve();
    const saucer = g.union([dish, ...ribs]).translate([0, 0, standing]);
    const edge = outsideAt(brim);
    return {
      parts: [{ id: 'pot', solid: pot, explode: [0, 0, v.saucerHeight + 0.3 * v.height] }, { id: 'saucer', solid: saucer }],
      handles: [...handles, { parameter: 'saucerHeight', part: 'saucer', at: [0, -edge, v.saucerHeight], axis: [0, 0, 1] }, { parameter: 'clearance', part: 'saucer', at: [-edge, 0, v.saucerHeight], axis: [-1, 0, 0] }],
      dimensions: [...dimensions, { id: 'saucerHeight', part: 'saucer', from: [-edge, 0, 0], to: [-edge, 0, v.saucerHeight], offset: [-14, 0, 0], parameter: 'saucerHeight', overall: 'z' }],
    };
  },
});

/** A circle with hollows: parabolas that meet in sharp arrises, or waves. About 220 points whatever the count. */
function carvedOutline(g: GeometryBuilder, { radius, depth, count: hollows, rounded }: { radius: number; depth: number; count: number; rounded: boolean }): ProfileRef {
  const each = Math.min(Math.max(Math.round(224 / hollows), 4), 14);
  const points: [number, number][] = [];
  for (let i = 0; i < hollows * each; i++) {
    const phase = (i % each) / each;
    const across = 2 * phase - 1;
    const cut = rounded ? 0.5 - 0.5 * Math.cos(2 * Math.PI * phase) : 1 - across * across;
    const direction = (2 * Math.PI * i) / (hollows * each);
    points.push([(radius - depth * cut) * Math.cos(direction), (radius - depth * cut) * Math.sin(direction)]);
  }
  return g.polygon(points);
}

interface Rim {
  readonly rounded: boolean;
  readonly radius: number;
  readonly height: number;
  readonly top: number;
  /** Radius in the middle of the body's wall, where the chamfer ends, and by how much it grows with height. */
  readonly bodyAt: (z: number) => number;
  readonly slope: number;
  /** A radius within the hollow, which is cut out later. */
  readonly holeAt: (z: number) => number;
  /** Radius of the hollow at the top. */
  readonly mouth: number;
}

/** The ring that makes the rim circular and exactly as wide as claimed, on a chamfer of 45° that prints without supports. */
function rimRing(g: GeometryBuilder, { rounded, radius, height, top, bodyAt, slope, holeAt, mouth }: Rim): SolidRef {
  const outside: [number, number][] = [];
  if (rounded) {
    // Two quarter rounds, which meet where the rim is only as high as the wall is thick.
    const bead = Math.min(height / 2, Math.max(0.8 * (radius - mouth), 0.2));
    const round = (degrees: number, middle: number) => outside.push([degrees === 0 ? radius : radius - bead + bead * Math.cos((degrees * Math.PI) / 180), middle + bead * Math.sin((degrees * Math.PI) / 180)]);
    for (let degrees = -45; degrees <= (bead < height / 2 ? 0 : -15); degrees += 15) round(degrees, top - height + bead);
    for (let degrees = 0; degrees < 90; degrees += 15) round(degrees, top - bead);
    outside.push([radius - bead, top]);
  } else {
    const edge = Math.min(0.8, height / 3, Math.max((radius - mouth) / 2, 0.1));
    outside.push([radius, top - height], [radius, top - edge], [radius - edge, top]);
  }
  const [x, z] = outside[0]!;
  // Down along the chamfer until it is inside the wall; a pot too low for its rim (which a rule reports) ends it above the foot.
  const low = Math.max((bodyAt(0) - x + z) / Math.max(1 - slope, 0.05), 0.5);
  return g.polygon([[holeAt(low), low], [x - (z - low), low], ...outside, [holeAt(top), top]]).revolve();
}

/** One hole in the middle, up to four on a ring, or one in the middle and the others around it. */
function drain(g: GeometryBuilder, holes: number, diameter: number, ring: number): ProfileRef {
  const hole = g.circle({ radius: diameter / 2 });
  if (holes === 1) return hole;
  const around = hole.translate([ring, 0]).repeatAround({ count: holes > 4 ? holes - 1 : holes });
  return holes > 4 ? around.union(hole) : around;
}
