export const sql = `
create table own_presets (
  id uuid primary key,
  -- Never cascades: an account cannot go while it owns anything.
  owner uuid not null references users,
  product text not null,
  product_version text not null,
  name text not null check (char_length(name) between 1 and 60),
  "values" json not null,
  finishes json not null,
  created_at timestamptz(3) not null,
  removed_at timestamptz(3),
  foreign key (product, product_version) references product_versions (product, version)
);
create index own_presets_mine on own_presets (owner, product, created_at, id);
`;
