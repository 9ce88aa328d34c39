/** What a script may use. Each bound stands beside its reason. */
export const limits = {
  /** Letters of a script. The largest product of the catalogue has some 20,000. */
  script: 200_000,
  /** Bytes of WASM memory that a module starts with: it asks for no less, 5 MB of it for its own stack. */
  initialMemory: 16 * 1024 * 1024,
  /**
   * Bytes of WASM memory that a module may grow to. A build of 2,000 nodes takes some 3 MB of them; the rest is room for
   * tables and texts. QuickJS's own limit does not hold here: it counts eight bytes for each allocation, whatever its size.
   */
  memory: 80 * 1024 * 1024,
  /** Bytes of WASM memory after which an instance is not kept: restoring a large memory takes longer than a new one. */
  keptMemory: 32 * 1024 * 1024,
  /** Bytes of QuickJS's stack. At 512 KiB the WASM module's own stack overflows first, which aborts the module. */
  stack: 256 * 1024,
  /**
   * Times that QuickJS looks up from 10,000 jumps and calls. A loop is stopped here after about half a second, at the
   * same iteration on every machine. It is no limit on time: built-in functions do not look up, so a worker is killed as well.
   */
  work: 5_000,
  /** Letters of JSON that a script may give back: 20,000 nodes with room to spare. */
  output: 8 * 1024 * 1024,
  /** Nesting of that JSON: lists of contours within parameters within nodes within a graph are nine. */
  depth: 40,
  /** Letters of a fault's message. */
  message: 360,
  /** Scripts whose compiled state is kept; each holds some 5 MB. */
  keptScripts: 4,
  /** Parts, handles, dimensions and pieces of hardware of one build. */
  parts: 32,
  handles: 64,
  dimensions: 64,
  hardware: 64,
} as const;
