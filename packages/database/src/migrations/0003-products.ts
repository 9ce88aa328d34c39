export const sql = `
create table products (
  id text primary key check (id ~ '^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$' and char_length(id) <= 40),
  created_at timestamptz(3) not null
);

create table product_versions (
  product text not null references products,
  version text not null check (version = major || '.' || minor || '.' || patch),
  major integer not null check (major >= 0),
  minor integer not null check (minor >= 0),
  patch integer not null check (patch >= 0),
  script text not null,
  script_hash text not null check (script_hash ~ '^[0-9a-f]{64}$'),
  definition json not null,
  samples json not null,
  published_at timestamptz(3) not null,
  primary key (product, version)
);
create unique index product_versions_newest on product_versions (product, major, minor, patch);
create trigger product_versions_immutable before update or delete on product_versions for each row execute function refuse_change();

create table variants (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  product text not null,
  product_version text not null,
  design json not null,
  graph json not null,
  parts json not null,
  hardware json not null,
  kernel text not null,
  created_at timestamptz(3) not null,
  foreign key (product, product_version) references product_versions (product, version)
);
create trigger variants_immutable before update or delete on variants for each row execute function refuse_change();

create table pictures (
  variant text not null references variants,
  width integer not null check (width between 16 and 4096),
  bytes integer not null check (bytes > 0),
  created_at timestamptz(3) not null,
  primary key (variant, width)
);

create table artefacts (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  variant text not null references variants,
  format text not null check (format in ('3mf', 'stl')),
  file_name text not null check (char_length(file_name) between 1 and 200),
  bytes bigint not null check (bytes > 0),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) not null
);
create index artefacts_variant on artefacts (variant);
`;
