/** An expected failure is a value; its message is one sentence that tells the person what to do. */
export type FabricationFault =
  | { readonly code: 'finish-unknown'; readonly message: string; readonly place: string }
  | { readonly code: 'finish-unsuited'; readonly message: string; readonly place: string }
  | { readonly code: 'sheet-missing'; readonly message: string; readonly place: string }
  | { readonly code: 'price-unknown'; readonly message: string }
  | { readonly code: 'part-unknown'; readonly message: string; readonly part: string }
  | { readonly code: 'plane-misses'; readonly message: string; readonly part: string; readonly plane: number }
  | { readonly code: 'piece-too-thin'; readonly message: string; readonly part: string; readonly piece: number; readonly thickness: number }
  | { readonly code: 'split-refused'; readonly message: string; readonly part: string }
  | { readonly code: 'too-large'; readonly message: string; readonly part: string }
  | { readonly code: 'format-unsuited'; readonly message: string; readonly format: string; readonly part?: string }
  | { readonly code: 'tool-missing'; readonly message: string; readonly format: string }
  | { readonly code: 'gcode-refused'; readonly message: string; readonly line: number }
  | { readonly code: 'slicing-failed'; readonly message: string }
  | { readonly code: 'file-refused'; readonly message: string; readonly limit: string }
  | { readonly code: 'recipe-missing'; readonly message: string };

export type FabricationOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FabricationFault };
