/** Orders of the demonstration, oldest first, so that each column of a store's counter has something in it. */
export interface DemoOrder {
  readonly key: string;
  readonly customer: string;
  readonly pattern: string;
  readonly store: string;
  readonly quantity: number;
  readonly note: string;
  /** Steps that the store took; a cancelled order was taken back by its customer. */
  readonly steps: readonly ('accepted' | 'printing' | 'ready' | 'handed-over' | 'refused' | 'cancelled')[];
  /** Told to the customer when refused. */
  readonly reason?: string;
  /** What the staff recorded, one attempt after the other: as so many times what had been promised. */
  readonly took?: readonly ('failed' | { readonly time: number; readonly mass?: number })[];
}

export const orders: readonly DemoOrder[] = [
  { key: 'tea-before', customer: 'tomas', pattern: 'tea-drawer', store: 'werkhof-berlin', quantity: 1, note: '', steps: ['accepted', 'printing', 'ready', 'handed-over'], took: [{ time: 1.07, mass: 1.02 }] },
  { key: 'sign-before', customer: 'priya', pattern: 'number-27', store: 'werkhof-berlin', quantity: 1, note: '', steps: ['accepted', 'printing', 'ready', 'handed-over'], took: [{ time: 1.13, mass: 1.04 }] },
  { key: 'basil-before', customer: 'yuki', pattern: 'three-stems-of-basil', store: 'schichtwerk-wien', quantity: 1, note: '', steps: ['accepted', 'printing', 'ready', 'handed-over'], took: [{ time: 1.05 }] },
  { key: 'leipzig-before', customer: 'leyla', pattern: 'loose-tea-four-kinds', store: 'schnittwerk-leipzig', quantity: 1, note: '', steps: ['accepted', 'printing', 'ready', 'handed-over'], took: [{ time: 0.88 }] },
  { key: 'first-pot', customer: 'mara', pattern: 'windowsill-doric', store: 'werkhof-berlin', quantity: 1, note: '', steps: ['accepted', 'printing', 'ready', 'handed-over'], took: ['failed', { time: 1.09, mass: 1.03 }] },
  { key: 'six-succulents', customer: 'priya', pattern: 'succulent-six', store: 'werkhof-berlin', quantity: 6, note: 'One on each colour would be lovely, if there are leftovers.', steps: ['accepted', 'printing', 'ready'], took: [{ time: 1.11, mass: 0.99 }] },
  { key: 'classroom-cases', customer: 'leyla', pattern: 'co2-for-the-classroom', store: 'werkhof-berlin', quantity: 4, note: 'For the school in the Karlsgartenstraße; the caretaker comes with a letter.', steps: ['accepted', 'printing'] },
  { key: 'shed-relay', customer: 'tomas', pattern: 'pump-in-the-shed', store: 'werkhof-berlin', quantity: 1, note: '', steps: ['accepted'] },
  { key: 'big-monstera', customer: 'jonas', pattern: 'monstera-whirl', store: 'werkhof-berlin', quantity: 2, note: 'No hurry.', steps: ['refused'], reason: 'Both large machines are being repaired until Friday. Order again then, or ask Schichtwerk.' },
  { key: 'tea-for-two', customer: 'yuki', pattern: 'tea-drawer', store: 'werkhof-berlin', quantity: 2, note: 'Please leave the stickers off.', steps: [] },
  { key: 'street-sign', customer: 'mara', pattern: 'number-27', store: 'werkhof-berlin', quantity: 1, note: 'I come by on Saturday before noon.', steps: [] },
  { key: 'vienna-stone', customer: 'jonas', pattern: 'stone-for-pearls', store: 'schichtwerk-wien', quantity: 1, note: '', steps: ['accepted', 'printing'] },
  { key: 'vienna-spices', customer: 'priya', pattern: 'spice-drawer', store: 'schichtwerk-wien', quantity: 1, note: '', steps: ['accepted'] },
  { key: 'vienna-bits', customer: 'tomas', pattern: 'bits-on-a-diet', store: 'schichtwerk-wien', quantity: 8, note: 'A drawer full of them.', steps: [] },
  { key: 'vienna-changed-mind', customer: 'leyla', pattern: 'three-stems-of-basil', store: 'schichtwerk-wien', quantity: 1, note: '', steps: ['cancelled'] },
  { key: 'leipzig-tea', customer: 'mara', pattern: 'loose-tea-four-kinds', store: 'schnittwerk-leipzig', quantity: 1, note: '', steps: ['accepted', 'printing'] },
  { key: 'leipzig-stools', customer: 'jonas', pattern: 'stool-by-the-workbench', store: 'schnittwerk-leipzig', quantity: 2, note: 'Edges broken lightly, please, I oil them again myself.', steps: ['accepted'] },
  { key: 'leipzig-bracket', customer: 'leyla', pattern: 'router-under-the-shelf', store: 'schnittwerk-leipzig', quantity: 2, note: '', steps: [] },
];
