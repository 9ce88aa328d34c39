export const sql = `
create table designs (
  id uuid primary key,
  -- Never cascades: an account cannot go while it owns anything.
  owner uuid not null references users,
  product text not null,
  product_version text not null,
  name text not null check (char_length(name) between 1 and 80),
  revision integer not null check (revision >= 1),
  created_at timestamptz(3) not null,
  saved_at timestamptz(3) not null,
  removed_at timestamptz(3),
  foreign key (product, product_version) references product_versions (product, version)
);
create index designs_mine on designs (owner, saved_at, id) where removed_at is null;
create index designs_removed on designs (owner, saved_at, id) where removed_at is not null;

create table design_revisions (
  design uuid not null references designs,
  revision integer not null check (revision >= 1),
  name text not null check (char_length(name) between 1 and 80),
  label text not null check (char_length(label) <= 120),
  document json not null,
  saved_at timestamptz(3) not null,
  primary key (design, revision)
);
create trigger design_revisions_immutable before update or delete on design_revisions for each row execute function refuse_change();

create table design_variants (
  design uuid not null,
  revision integer not null,
  variant text not null references variants,
  primary key (design, revision),
  foreign key (design, revision) references design_revisions (design, revision)
);

create table share_links (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  design uuid not null,
  revision integer not null,
  mode text not null check (mode in ('view', 'copy')),
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  foreign key (design, revision) references design_revisions (design, revision)
);
create index share_links_design on share_links (design) where ended_at is null;
`;
