export const sql = `
-- What formats there are is the program's to know: it reads them back into its own list.
alter table artefacts drop constraint artefacts_format_check;
alter table artefacts add check (format ~ '^[0-9a-z][0-9a-z-]{0,39}$');
`;
