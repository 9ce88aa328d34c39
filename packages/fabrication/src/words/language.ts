/** Languages that files for people are written in. */
export type Language = 'en' | 'de';

/** What a file says, in both of them. */
export type Phrase = Readonly<Record<Language, string>>;

/** Chooses from a table of phrases. */
export const speaking = <Table extends Readonly<Record<string, Phrase>>>(table: Table, language: Language): ((key: keyof Table) => string) => (key) => table[key]![language];
