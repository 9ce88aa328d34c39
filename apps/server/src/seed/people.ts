/** People of the demonstration. Their password stands in the README: such accounts are for trying on one's own machine. */
export const demoPassword = 'patternbook';

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** Works for this store. */
  readonly store?: { readonly id: string; readonly role: 'clerk' | 'manager' };
}

const person = (key: string, name: string, store?: DemoPerson['store']): DemoPerson => ({ key, name, email: `${key}@patternbook.example`, ...(store ? { store } : {}) });

export const people: readonly DemoPerson[] = [
  person('mara', 'Mara Lindqvist'),
  person('tomas', 'Tomás Ferreira'),
  person('yuki', 'Yuki Hasegawa'),
  person('leyla', 'Leyla Şahin'),
  person('jonas', 'Jonas Weber'),
  person('priya', 'Priya Raman'),
  person('nadia', 'Nadia Kowalska', { id: 'werkhof-berlin', role: 'manager' }),
  person('felix', 'Felix Brandl', { id: 'schichtwerk-wien', role: 'clerk' }),
  person('karla', 'Karla Noack', { id: 'schnittwerk-leipzig', role: 'manager' }),
];

/** Who is named in the terminal and the README for a first look at each side of the counter. */
export const tryAs = { customer: 'mara@patternbook.example', staff: 'nadia@patternbook.example' } as const;
