import {
  add, angle, artwork, atLeast, atMost, choice, count, defineProduct, divide, either, equal, floor, greater, length, max, multiply, notEqual, on, or, rule, subtract,
  toggle, value, word,
} from 'patternbook';
import type { DrawingRef, GeometryBuilder, ProfileRef, SolidRef } from 'patternbook';

// Drawn for this product, in the form in which a design keeps any drawing: holes become lines in the dough.
const drawings = {
  gingerbread: '72x89.3 M4031 10004l-394-38-394-112-331-186-266-286-203-361-91-361 83-355 195-354 170-299 128-213 104-158-8-133-162-128-274-104-348-48-461 75-535 131-460 18-361-186-286-299-137-299 46-286 195-286 319-212 527-53 651 20 502-79 232-265 83-365 21-377-13-332-75-344-136-444-258-643-319-742-207-631-29-440 83-327 170-241 290-174 377-87 341 37 253 183 215 307 203 406 195 664 183 763 182 365 183-365 182-763 195-664 203-406 216-307 253-183 340-37 378 87 290 174 170 241 83 327-29 440-207 631-320 742-257 643-137 444-74 344-13 332 21 377 83 365 232 265 502 79 651-20 527 53 319 212 195 286 46 286-137 299-286 299-361 186-461-18-535-131-460-75-348 48-274 104-162 128-8 133 104 158 128 213 170 299 195 354 83 355-91 361-203 361-266 286-332 186-394 112zM3612 8821l-101-73-124 0-101 73-39 119 39 118 101 74 124 0 101-74 39-118zM4777 8821l-101-73-125 0-100 73-39 119 39 118 100 74 125 0 101-74 38-118zM3360 8338l331-270 340-80 341 80 331 270 112-140-362-290-422-99-421 99-363 290zM4240 6269l-129-94-159 0-129 94-49 151 49 152 129 93 159 0 129-93 49-152zM4240 5205l-129-93-159 0-129 93-49 151 49 152 129 93 159 0 129-93 49-152zM4240 4141l-129-93-159 0-129 93-49 152 49 151 129 94 159 0 129-94 49-151z',
  star: '76.1x72.4 M4999 9509l-1622-3024-3377-608 2375-2477-466-3400 3090 1493 3090-1493-466 3400 2375 2477-3377 608z',
  heart: '76x68 M5000 0l992 923 1065 939 1035 967 904 1011 670 1070 334 1143-58 854-273 715-442 569-562 415-636 255-661 86-559-53-493-151-428-240-362-316-296-382-230-437-230 437-296 382-362 316-428 240-493 151-559 53-661-86-636-255-562-415-442-569-273-715-58-854 334-1143 670-1070 904-1011 1035-967 1065-939z',
  house: '76x73 M1053 0l7894 0 0 5000 1053 0-2368 2197 0 1487-1185 0 0-395-1447 1316-5000-4605 1053 0zM4079 3158l70 352 200 299 299 200 352 70 352-70 299-200 200-299 70-352 0-2500-1842 0zM1908 3289l1316 0 0-1315-1316 0zM6776 3289l1316 0 0-1315-1316 0zM5742 6441l-137-238-210-176-258-94-274 0-258 94-210 176-137 238-47 270 47 270 137 237 210 176 258 94 274 0 258-94 210-176 137-237 47-270z',
  cat: '65x74.4 M2021 0l602 30 603 30 562-10 563-10 622 20 762 40 821 69 702 160 518 278 398 369 294 428 184 528 80 587 5 498-75 378-149 289-180 139-219-50-249-199-204-288-94-439-50-527-125-379-283-139-359 10-298 129-160 269-99 389-145 418-288 428-334 458-184 458 80 448 229 448 229 448 204 458 204 458 129 428-10 348-84 319-40 408 79 707 125 797 65 378-264-189-593-369-622-248-562 29-593 150-592 89-593-89-592-150-563-29-622 248-592 369-264 189 65-378 124-797 80-707-40-408-85-319-10-348 130-428 204-458 204-458 229-438 229-438 80-468-194-508-344-538-269-567-144-647-70-677 80-558 284-378 433-259 492-169zM2297 7065l-215-156-266 0-215 156-82 253 82 253 215 156 266 0 215-156 82-253zM4851 7065l-215-156-266 0-215 156-82 253 82 253 215 156 266 0 215-156 82-253zM2755 6444l87 66 192 25 192 3 191-3 192-25 87-66-87-164-192-205-191-101-192 101-192 205zM1405 5928l642-443 613 55 566 272 565-272 614-55 642 443 121-178-702-471-730 53-510 265-510-265-731-53-701 471z',
  dinosaur: '99.2x65 M0 2826l187-112 410-224 411-168 358-11 359 45 291-34 198-157 131-235 74-313-44-467-101-545 45-400 336-175 481-30 392 105 168 317 79 452 156 339 333 116 410 4 366-19 288 19 242-4 176-116 37-339-30-452 94-317 366-105 489 30 354 175 75 381-60 527-15 504 109 418 153 396 142 395 104 415 94 414 104 381 116 362 127 329 160 216 206 34 239-79 261-56 314-3 336 18 257 86 150 191 71 257-19 258-123 254-213 254-269 198-340 123-396 67-373 11-328-41-307-97-272-164-228-262-194-328-183-318-149-309-138-299-217-198-351-22-429 78-430 45-399-30-400-64-410-108-430-172-440-216-441-217-440-209-441-209-429-186-501-180-489-156zM8841 5726l-106-77-131 0-106 77-40 125 40 124 106 77 131 0 106-77 40-124zM5113 3058l-232-169-286 0-232 169-89 272 89 273 232 168 286 0 232-168 89-273zM6267 2883l-166-121-206 0-166 121-64 195 64 196 166 121 206 0 166-121 64-196zM3797 2883l-166-121-206 0-166 121-63 195 63 196 166 121 206 0 166-121 64-196zM2700 2696l-111-81-137 0-111 81-43 130 43 131 111 80 137 0 111-80 42-131z',
  leaf: '66.8x82 M4314 0l49 1220 462-166 438-20 383 109 296 221 176 316 25 393 606-60 460 146 291 295 98 387-119 421-360 397 559 212 340 348 122 415-91 416-301 347-507 213 267 397 81 425-89 397-241 316-377 181-495-9-40 548-204 423-305 294-345 162-325 27-244-112-80 294-114 270-142 243-161 213-175 179-182 142-182-142-175-179-161-213-141-243-114-270-81-294-243 112-326-27-345-162-305-294-203-423-41-548-495 9-377-181-241-316-88-397 80-425 267-397-507-213-301-347-91-416 123-415 339-348 559-212-359-397-119-421 97-387 291-295 460-146 606 60 25-393 176-316 296-221 383-109 438 20 462 166 49-1220 244 0zM3960 8293l220 0 24-6586-268 0zM4385 3003l916 611 794 488 96-156-791-486-913-609zM3654 2851l-914 609-791 486 96 156 794-488 916-611zM4392 4470l1099 611 977 489 82-164-974-487-1096-609zM3660 4310l-1096 609-974 487 82 164 978-489 1099-611zM4380 6048l794 611 672 488 107-148-669-487-792-609zM3649 5903l-792 609-670 487 108 148 671-488 794-611z',
} as const;

// Sizes that rules speak about, in millimetres.
/** The wall below the grip. */
const free = subtract(value('height'), value('gripHeight'));
const detailed = notEqual(word('details'), 'none');
/** Between dough and grip: fingers press the grip, and dough that touches it sticks there. */
const headroom = 3;
/** What details leave uncut, so that the cookie stays in one piece. */
const uncut = 1;
// Pressed off to the side with 5 N, a straight wall of PETG (2,000 MPa, prints across their layers somewhat less) of which 20 mm
// share the load yields by F h³ / 3 E I, I = b t³ / 12: up to 12.6 times its thickness in height that is less than a millimetre.
const slenderest = 12.6;

export default defineProduct({
  id: 'cookie-cutter',
  version: '1.0.0',
  name: { en: 'Cookie cutter', de: 'Ausstechform' },
  tagline: { en: 'Your drawing, cut out of dough, with its lines pressed into the cookie', de: 'Die eigene Zeichnung, aus Teig gestochen, mit ihren Linien im Keks' },
  description: {
    en: `A cutter in the shape of your drawing: a child's cat, a logo, the outline of your house. Its outer line cuts; everything inside it, eyes, windows, buttons, presses lines into the dough, exactly as deep as you say. What would fall out of the form is held by bridges of its own.

The edge is one or two lines of the nozzle thin, the grip wide enough for the palm. What you see from above is what lies on the baking tray, and not its mirror image. It prints lying on its grip, without supports.

Printed cutters are made for dough and for seconds. Wash them by hand in lukewarm water right away: PETG stands 70 °C and PLA 55 °C, so neither may go into the dishwasher, and dough stays in the fine grooves between the layers. Cling film on the dough keeps both apart and leaves softly rounded edges.`,
    de: `Eine Ausstechform nach der eigenen Zeichnung: die Katze des Kindes, ein Logo, der Umriss des Hauses. Die äußere Linie schneidet; alles darin, Augen, Fenster, Knöpfe, drückt Linien in den Teig, genau so tief wie gewünscht. Was aus der Form fallen würde, halten eigene Stege.

Die Schneide ist ein bis zwei Bahnen der Düse dünn, der Griff breit genug für den Handballen. Was man von oben sieht, liegt auch so auf dem Blech und nicht gespiegelt. Gedruckt wird sie auf dem Griff liegend, ohne Stützen.

Gedruckte Formen sind für Teig gemacht und für Sekunden. Am besten gleich von Hand in lauwarmem Wasser spülen: PETG hält 70 °C aus, PLA 55 °C, beide gehören also nicht in die Spülmaschine, und in den feinen Rillen zwischen den Schichten bleibt Teig zurück. Frischhaltefolie auf dem Teig hält beides auseinander und gibt weich gerundete Ränder.`,
  },
  view: { azimuth: -80, elevation: 54 },

  groups: [
    { id: 'shape', label: { en: 'Shape', de: 'Form' } },
    { id: 'edge', label: { en: 'Dough and edge', de: 'Teig und Schneide' } },
    { id: 'details', label: { en: 'Lines in the cookie', de: 'Linien im Keks' } },
    { id: 'grip', label: { en: 'Grip', de: 'Griff' } },
    { id: 'use', label: { en: 'Use', de: 'Verwendung' } },
  ],

  parameters: {
    drawing: artwork({ group: 'shape', label: { en: 'Drawing', de: 'Zeichnung' }, help: { en: 'Its outer line cuts, its holes press lines.', de: 'Die äußere Linie schneidet, ihre Löcher drücken Linien.' }, default: drawings.gingerbread, required: true }),
    size: length({ group: 'shape', label: { en: 'Size of the cookie', de: 'Größe des Kekses' }, help: { en: 'The longer side of the drawing.', de: 'Die längere Seite der Zeichnung.' }, default: 85, min: 30, max: 240, step: 1, usual: { min: 40, max: 140 } }),
    rounding: length({ group: 'shape', label: { en: 'Rounding', de: 'Rundung' }, help: { en: 'Radius of tips and inner corners, where dough sticks and breaks; gaps narrower than twice as much close. At most a twentieth of the drawing.', de: 'Radius von Spitzen und inneren Ecken, wo Teig hängen bleibt und bricht; Spalten unter dem Doppelten schließen sich. Höchstens ein Zwanzigstel der Zeichnung.' }, default: 0, min: 0, max: 4, step: 0.1 }),

    dough: length({ group: 'edge', label: { en: 'Thickness of the dough', de: 'Dicke des Teigs' }, default: 5, min: 2, max: 12, step: 0.5 }),
    height: length({ group: 'edge', label: { en: 'Height', de: 'Höhe' }, help: { en: 'From the edge to the top of the grip.', de: 'Von der Schneide bis zur Oberseite des Griffs.' }, default: 16, min: 8, max: 35, step: 0.5 }),
    edge: length({ group: 'edge', label: { en: 'Edge', de: 'Schneide' }, help: { en: '0.4 mm is one line of the nozzle and cuts best; 0.8 mm lasts longest.', de: '0,4 mm sind eine Bahn der Düse und schneiden am besten; 0,8 mm halten am längsten.' }, default: 0.5, min: 0.4, max: 0.8, step: 0.1 }),
    bevel: length({ group: 'edge', label: { en: 'Height of the edge', de: 'Höhe der Schneide' }, help: { en: 'Over which the wall gets thinner.', de: 'Auf der die Wand dünner wird.' }, default: 4, min: 1, max: 12, step: 0.5 }),
    wall: length({ group: 'edge', label: { en: 'Wall', de: 'Wandstärke' }, default: 1.2, min: 0.8, max: 2.8, step: 0.4 }),

    details: choice({
      group: 'details', label: { en: 'Holes of the drawing', de: 'Löcher der Zeichnung' }, default: 'areas',
      options: [
        { id: 'lines', label: { en: 'Press their outlines', de: 'Drücken ihren Umriss' }, icon: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0' },
        { id: 'areas', label: { en: 'Press their whole area', de: 'Drücken ihre ganze Fläche' }, icon: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M8 12h8M9 9.4h6M9 14.6h6' },
        { id: 'none', label: { en: 'Leave no mark', de: 'Hinterlassen nichts' }, icon: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0' },
      ],
    }),
    line: length({ group: 'details', label: { en: 'Width of the lines', de: 'Breite der Linien' }, default: 1.2, min: 0.8, max: 3.2, step: 0.2, visible: equal(word('details'), 'lines') }),
    depth: length({
      group: 'details', label: { en: 'Depth in the dough', de: 'Tiefe im Teig' }, help: { en: 'How far the lines sink in while the edge cuts through.', de: 'Wie weit die Linien einsinken, während die Schneide durchgeht.' }, default: 2.5, min: 1, max: 8, step: 0.5, visible: detailed,
      atMost: subtract(value('dough'), uncut), because: { en: 'Deeper than {limit}, the lines cut the cookie into pieces.', de: 'Tiefer als {limit} zerschneiden die Linien den Keks.' },
    }),

    grip: length({ group: 'grip', label: { en: 'Width of the grip', de: 'Breite des Griffs' }, help: { en: 'How far it stands out around the wall.', de: 'Wie weit er rings um die Wand vorsteht.' }, default: 5, min: 3, max: 12, step: 0.5 }),
    gripHeight: length({ group: 'grip', label: { en: 'Thickness of the grip', de: 'Dicke des Griffs' }, default: 2.8, min: 1.6, max: 6, step: 0.2 }),
    bars: count({ group: 'grip', label: { en: 'Bars across', de: 'Querstege' }, help: { en: 'To press on, and to hold lines far from the wall. Where a part would come loose, a bridge is added by itself.', de: 'Zum Drücken und um Linien fern der Wand zu halten. Wo etwas lose wäre, kommt von selbst eine Brücke dazu.' }, default: 1, min: 0, max: 5 }),
    barWidth: length({ group: 'grip', label: { en: 'Width of bars and bridges', de: 'Breite der Stege und Brücken' }, default: 4, min: 2, max: 16, step: 0.5 }),
    barTurn: angle({ group: 'grip', label: { en: 'Direction of the bars', de: 'Richtung der Stege' }, default: 90, min: -90, max: 90, step: 1, visible: greater(value('bars'), 0) }),

    use: choice({
      group: 'use', label: { en: 'What for', de: 'Wofür' }, default: 'home',
      options: [
        { id: 'home', label: { en: 'Baking at home', de: 'Backen zu Hause' }, icon: 'M3 12l9-8 9 8M6 10v10h12V10' },
        { id: 'sale', label: { en: 'Cookies that are sold', de: 'Kekse zum Verkauf' }, icon: 'M4 9h16l-2 11H6zM8 9a4 4 0 0 1 8 0' },
      ],
    }),
    film: toggle({ group: 'use', label: { en: 'Cutting through cling film', de: 'Stechen durch Frischhaltefolie' }, default: false }),
  },

  rules: [
    rule({
      id: 'grip-clears-dough',
      require: atLeast(free, add(value('dough'), headroom)),
      reason: { en: 'With dough {dough} thick the grip would touch it before the edge is through; 3 mm between them leave room.', de: 'Bei {dough} dickem Teig läge der Griff auf, bevor die Schneide durch ist; 3 mm dazwischen lassen Platz.' },
      repairs: [
        { set: { height: add(value('dough'), headroom, value('gripHeight')) } },
        { set: { gripHeight: subtract(value('height'), add(value('dough'), headroom)) } },
        { set: { dough: subtract(free, headroom) } },
        { set: { gripHeight: 2, height: max(value('height'), add(value('dough'), headroom + 2)) } },
      ],
    }),
    rule({
      id: 'edge-below-grip',
      require: atMost(value('bevel'), subtract(free, 1)),
      reason: { en: 'The edge gets thinner over {bevel}, but the wall below the grip is not that high.', de: 'Die Schneide wird auf {bevel} dünner, aber so hoch ist die Wand unter dem Griff nicht.' },
      repairs: [{ set: { bevel: subtract(free, 1) } }, { set: { height: add(value('bevel'), 1, value('gripHeight')) } }],
    }),
    rule({
      id: 'wall-stands',
      require: atMost(free, multiply(slenderest, value('wall'))),
      reason: { en: 'A wall of {wall} is too thin for this height: it bends aside in firm dough.', de: 'Eine Wand von {wall} ist für diese Höhe zu dünn: In festem Teig biegt sie sich weg.' },
      repairs: [
        { set: { wall: divide(free, slenderest) } },
        { set: { height: add(value('gripHeight'), multiply(slenderest, value('wall'))) } },
        { set: { wall: max(value('wall'), divide(add(value('dough'), headroom), slenderest)), height: add(value('gripHeight'), value('dough'), headroom) } },
      ],
    }),
    rule({
      id: 'film-stays-whole',
      when: on('film'),
      require: atLeast(value('edge'), 0.6),
      reason: { en: 'An edge of {edge} cuts through cling film; from 0.6 mm on it only presses it into the dough.', de: 'Eine Schneide von {edge} durchtrennt die Folie; ab 0,6 mm drückt sie sie nur in den Teig.' },
      repairs: [{ set: { edge: 0.6 } }, { set: { film: false } }],
    }),
    rule({
      id: 'opening-stays',
      require: atMost(multiply(value('bars'), value('barWidth')), multiply(0.45, value('size'))),
      reason: { en: '{bars} bars of {barWidth} close nearly half of the form: the cookie can no longer be pushed out from above.', de: '{bars} Stege von {barWidth} schließen fast die halbe Form: Der Keks lässt sich von oben nicht mehr herausdrücken.' },
      repairs: [
        { set: { bars: max(1, floor(divide(multiply(0.45, value('size')), value('barWidth')))) } },
        { set: { barWidth: divide(multiply(0.45, value('size')), max(1, value('bars'))) } },
        { set: { bars: 1, barWidth: divide(multiply(0.45, value('size')), 1) } },
      ],
    }),
    rule({
      id: 'lines-stay-apart',
      severity: 'advice',
      when: detailed,
      require: atLeast(value('size'), multiply(40, either(equal(word('details'), 'lines'), value('line'), 1.2))),
      reason: { en: 'On a cookie {size} large, lines of this width run into each other when they bake.', de: 'Auf einem {size} großen Keks laufen Linien dieser Breite beim Backen ineinander.' },
      repairs: [{ set: { line: divide(value('size'), 40) } }, { set: { size: multiply(40, either(equal(word('details'), 'lines'), value('line'), 1.2)) } }, { set: { details: 'none' } }],
    }),
    rule({
      id: 'fits-common-beds',
      severity: 'advice',
      // 256 mm is the bed of the most common larger machines (Bambu Lab P1/X1); a Prusa MK4S has 250 × 210 mm.
      require: atMost(add(value('size'), multiply(2, add(value('wall'), value('grip')))), 248),
      reason: { en: 'With its grip this form is larger than 248 mm and needs a printer that few people have.', de: 'Mit ihrem Griff ist diese Form größer als 248 mm und braucht einen Drucker, den nur wenige haben.' },
      repairs: [{ set: { size: subtract(248, multiply(2, add(value('wall'), value('grip')))) } }, { set: { grip: 3, size: 232 } }],
    }),
    rule({
      id: 'sold-cookies',
      severity: 'advice',
      author: 'Regulation (EU) No 10/2011',
      // Articles 4 and 15: plastic for food has to keep to the regulation, and its maker declares in writing that it does.
      require: or(equal(word('use'), 'home'), on('film')),
      reason: { en: 'What cuts cookies for sale has to be of plastic whose maker declares in writing that it keeps to Regulation (EU) No 10/2011. Ordinary filament comes without such a paper, and printing adds grooves that hold dough: ask the store, or keep film in between.', de: 'Womit Kekse für den Verkauf gestochen werden, muss aus Kunststoff sein, dessen Hersteller schriftlich erklärt, dass er die Verordnung (EU) Nr. 10/2011 einhält. Gewöhnliches Filament hat kein solches Papier, und gedruckte Rillen halten Teig fest: Frage im Laden oder lege Folie dazwischen.' },
      repairs: [{ set: { film: true, edge: max(value('edge'), 0.6) } }, { set: { use: 'home' } }],
    }),
  ],

  presets: [
    { id: 'gingerbread', name: { en: 'Gingerbread person', de: 'Lebkuchenperson' }, values: {}, finishes: { cutter: { material: 'petg', colour: 'red' } } },
    { id: 'star', name: { en: 'Star', de: 'Stern' }, values: { drawing: drawings.star, size: 70, rounding: 1.5, bars: 0, details: 'none', grip: 6 }, finishes: { cutter: { material: 'petg', colour: 'blue' } } },
    { id: 'heart', name: { en: 'Heart', de: 'Herz' }, values: { drawing: drawings.heart, size: 60, rounding: 1, barWidth: 6, barTurn: 0, details: 'none' }, finishes: { cutter: { material: 'petg', colour: 'red' } } },
    { id: 'house', name: { en: 'Little house', de: 'Häuschen' }, values: { drawing: drawings.house, size: 90, rounding: 0.4, details: 'lines', line: 1.4 }, finishes: { cutter: { material: 'petg', colour: 'orange' } } },
    { id: 'cat', name: { en: 'Cat', de: 'Katze' }, values: { drawing: drawings.cat, size: 80 }, finishes: { cutter: { material: 'petg', colour: 'grey' } } },
    { id: 'dinosaur', name: { en: 'Dinosaur', de: 'Dinosaurier' }, values: { drawing: drawings.dinosaur, size: 110, barTurn: 0, depth: 3 }, finishes: { cutter: { material: 'petg', colour: 'green' } } },
    { id: 'leaf', name: { en: 'Autumn leaf', de: 'Herbstblatt' }, values: { drawing: drawings.leaf, depth: 3 }, finishes: { cutter: { material: 'petg', colour: 'orange' } } },
    { id: 'sold-hearts', name: { en: 'Hearts for the market', de: 'Herzen für den Markt' }, values: { drawing: drawings.heart, size: 48, height: 22, wall: 1.6, edge: 0.8, rounding: 1.5, details: 'none', bars: 2, barTurn: 0, barWidth: 5, grip: 8, gripHeight: 4, use: 'sale', film: true }, finishes: { cutter: { material: 'petg', colour: 'white' } } },
  ],

  parts: {
    cutter: { name: { en: 'Cutter', de: 'Form' }, finish: { material: 'petg', colour: 'red' } },
  },

  build(v, g) {
    const { outline, grown, holes, width, depth } = shapesOf(g, v.drawing, v);
    const ring = (thickness: number): ProfileRef => grown(thickness).subtract(outline);
    /** The way it is used: the edge at the bottom, the grip on top. Storeys only touch, which unites them in half the time of nested ones. */
    const storey = (profile: ProfileRef, from: number, to: number): SolidRef => profile.extrude({ height: to - from }).translate([0, 0, from]);

    /** What lies inside of the form reaches into its edge, so that both are one. */
    const within = grown(v.edge / 2);
    const details = v.details === 'none' ? [] : [v.details === 'areas' ? holes : holes.offset(v.line / 2).subtract(holes.offset(-v.line / 2))];
    // Bars share the drawing's extent across them evenly.
    const turn = (v.barTurn * Math.PI) / 180;
    const step = (Math.abs(width * Math.sin(turn)) + Math.abs(depth * Math.cos(turn))) / (v.bars + 1);
    const bars = v.bars === 0 ? [] : [g.rectangle({ width: 2 * (width + depth), depth: v.barWidth }).repeat({ count: v.bars, step: [0, step] }).translate([0, (-step * (v.bars - 1)) / 2]).rotate(v.barTurn).intersect(within)];
    const grip = g.union([ring(v.wall + v.grip), ...details, ...bars]).joined({ width: v.barWidth });

    const under = v.height - v.gripHeight;
    const cutter = g.union([
      storey(grip, under, v.height),
      storey(ring(v.wall), v.bevel, under),
      storey(ring(v.edge), 0, v.bevel),
      ...details.map((each) => storey(each.intersect(within), Math.max(uncut, v.dough - v.depth), under)),
    ]);

    const wide = width >= depth;
    const front = -depth / 2 - v.wall - v.grip;
    return {
      parts: [{ id: 'cutter', solid: cutter, printRotation: [180, 0, 0] }],
      handles: [
        { parameter: 'size', part: 'cutter', at: wide ? [width / 2, 0, 0] : [0, depth / 2, 0], axis: wide ? [1, 0, 0] : [0, 1, 0], gain: 2 },
        { parameter: 'height', part: 'cutter', at: [0, front, v.height], axis: [0, 0, 1] },
        { parameter: 'grip', part: 'cutter', at: [width / 2 + v.wall + v.grip, 0, v.height], axis: [1, 0, 0] },
        ...(v.bars === 0 ? [] : [{ parameter: 'barTurn', part: 'cutter', at: [(width / 2) * Math.cos(turn), (width / 2) * Math.sin(turn), v.height], axis: [0, 0, 1], kind: 'angular' } as const]),
      ],
      dimensions: [
        { id: 'size', part: 'cutter', from: wide ? [-width / 2, -depth / 2, 0] : [width / 2, -depth / 2, 0], to: wide ? [width / 2, -depth / 2, 0] : [width / 2, depth / 2, 0], offset: wide ? [0, -v.wall - v.grip - 12, 0] : [v.wall + v.grip + 12, 0, 0], parameter: 'size' },
        { id: 'height', part: 'cutter', from: [-width / 2 - v.wall - v.grip, front, 0], to: [-width / 2 - v.wall - v.grip, front, v.height], offset: [-8, 0, 0], parameter: 'height', overall: 'z' },
        { id: 'dough', part: 'cutter', from: [width / 2 + v.wall + v.grip, front, 0], to: [width / 2 + v.wall + v.grip, front, v.dough], offset: [8, 0, 0], parameter: 'dough' },
      ],
    };
  },
});

interface Shapes {
  /** What is cut: without holes, its corners rounded. */
  readonly outline: ProfileRef;
  /** The same and so many millimetres around it. */
  readonly grown: (by: number) => ProfileRef;
  readonly holes: ProfileRef;
  readonly width: number;
  readonly depth: number;
}

function shapesOf(g: GeometryBuilder, drawing: DrawingRef | undefined, { size, rounding }: { readonly size: number; readonly rounding: number }): Shapes {
  if (drawing === undefined) throw new Error('A cutter needs a drawing.');
  const scale = size / Math.max(drawing.width, drawing.height);
  const [width, depth] = [drawing.width * scale, drawing.height * scale];
  const drawn = g.drawing(drawing, { width, height: depth });
  const filled = drawn.filled();
  // Outwards and back closes gaps and rounds inner corners; inwards and back rounds the tips.
  const radius = Math.min(rounding, Math.min(width, depth) / 20);
  const outline = radius === 0 ? filled : filled.offset(radius, 'mitre').offset(-2 * radius).offset(radius);
  // What is round keeps its shape when it grows, without a point more; sharp tips would grow into spikes.
  return { outline, grown: (by) => outline.offset(by, radius === 0 && by > 3 ? 'round' : 'mitre'), holes: filled.subtract(drawn), width, depth };
}
