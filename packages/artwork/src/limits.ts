/** What a file from a stranger may be. Passing a limit is refused, before the work that it would cost wherever that can be known. */
export const limits = {
  /** Bytes of a drawing. Logos have tens of kilobytes; half a million points, far more than a nozzle shows, have two million. */
  drawingBytes: 2_000_000,
  /** Bytes of a picture: more than the largest that phones take. */
  pictureBytes: 20_000_000,
  /** Pixels that a picture's header may claim, checked before anything is unpacked. Phones take 12 to 50 million, as a rule 12. */
  pixels: 40_000_000,
  /** Pixels of a side: what JPEG can say. */
  pictureSide: 65_535,
  /** Scans of a JPEG. Programs write ten; each goes over the whole picture again, however few bytes it has. */
  scans: 64,
  /** Scans times pixels: fifty scans of a phone's picture. */
  scannedPixels: 600_000_000,
  /** Pixels a bit of a JPEG stands for at most: a block of 64 takes a bit or more. Fewer bytes than that cannot be a whole picture. */
  pixelsPerByte: 512,

  /** Elements of a drawing. */
  elements: 20_000,
  /** Elements inside each other. Programs nest up to about 20. */
  depth: 64,
  /** Attributes of one element. */
  attributes: 200,
  /** Elements after each `use` and each marker is replaced by what it repeats, long path data counting for more. */
  expanded: 100_000,
  /** The same for elements inside each other. */
  expandedDepth: 96,
  /** Millions of comparisons of selectors with elements. */
  styleWork: 20_000_000,
  /** Numbers in a drawing: maps and plans count up to some millions. */
  drawnExtent: 1e7,
  /** Numbers with units that are multiples of another size (percent, em). */
  relative: 1000,
  /** Sizes above 100 percent, which multiply when they lie inside each other. */
  stretches: 8,
  /** Farthest from the origin that a resolved coordinate may be. */
  extent: 1e9,

  /** Points of all outlines before they are united and simplified. */
  points: 250_000,
  /** Pieces that dashes make. */
  dashes: 20_000,
  /** Pairs of edges near each other, which may cross. A square full of scribble has a hundred thousand. */
  crossings: 3_000_000,
  /** Points that go through unions and differences, all of them together. */
  work: 5_000_000,

  /** Samples of a picture's longer side while it is traced: finer than a four-thousandth after interpolation. */
  tracedSide: 1536,
  /** Specks of fewer samples are dust or noise: four, and twelve on the largest pictures. */
  speck: 4,
  largestSpeck: 12,
  /** Millimetres of a traced picture's longer side: a picture has no size of its own. */
  tracedMillimetres: 100,
} as const;
