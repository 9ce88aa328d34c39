/** What a graph may ask of a kernel. Each bound stands beside its reason; lengths are millimetres, angles degrees. */
export const limits = {
  /** Any length or coordinate. Beyond ten metres a float32 in a mesh file is coarser than a micrometre. */
  length: 10_000,
  /** The smallest length that is not zero. Below a micrometre, float32 files merge the two ends. */
  smallestLength: 0.001,
  /**
   * Distance of any point from the origin as the estimate bounds it: twice `length`, because the estimate adds moves up
   * that may cancel each other.
   */
  reach: 20_000,
  /** Turns of a twist: ten are a screw thread; more only make slivers. */
  twist: 3_600,
  /** Sides of a circle. At a radius of one metre, chords are then within 0.005 mm of the circle. */
  segments: 1_024,
  /** Layers of an extrusion. Half a metre in layers of a quarter millimetre, as fine as printers draw it. */
  divisions: 2_000,
  /** Copies made by one repeat. A perforated sheet has some thousands; every copy costs a boolean. */
  copies: 10_000,
  /** A matrix may stretch or shrink by this factor along an axis. Ten metres over ten millimetres. */
  scale: 1_000,
  /** Points of one contour or one outline. A page of text in a serif font has some 60,000. */
  points: 200_000,
  /** Contours of one outline: two for each of 2,000 letters, with room for dots and accents. */
  contours: 10_000,
  /** Code points of one text: a page, far more than fits on any product. */
  letters: 2_000,
  /** The chosen font and those that stand in for it. */
  fonts: 16,
  /** Height of a capital letter: below, no nozzle draws it; above, no bed holds it. */
  smallestLetter: 0.5,
  largestLetter: 1_000,
  /** Characters of a region's name: it is shown in a panel. */
  regionName: 100,
  /** Nodes of one graph. The largest product of the catalogue has a few hundred; a list of this length is checked in some 20 ms. */
  nodes: 20_000,
  /** Inputs of one node, and of all nodes together. */
  inputs: 10_000,
  allInputs: 200_000,
  /** Triangles (or points of a profile) of one node, as estimated. A dense print file has one million. */
  nodeSize: 2_000_000,
  /** The same over all nodes that are evaluated. Each takes some 300 bytes of a WASM memory that ends at 4 GB. */
  graphSize: 8_000_000,
} as const;
