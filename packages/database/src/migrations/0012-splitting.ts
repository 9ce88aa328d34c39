export const sql = `
-- What somebody should know who joins the pieces of a part that was cut up for the bed; files that were made before do not say.
alter table artefacts add column splitting json;
`;
