export const sql = `
create table patterns (
  id uuid primary key,
  author uuid not null references users,
  design uuid not null references designs,
  product text not null references products,
  product_version text not null,
  name text not null check (char_length(name) between 1 and 80),
  licence text not null,
  variant text not null references variants,
  revision integer not null check (revision >= 1),
  state text not null check (state in ('listed', 'withdrawn')),
  search_text text not null,
  search tsvector not null generated always as (to_tsvector('simple', search_text)) stored,
  published_at timestamptz(3) not null,
  changed_at timestamptz(3) not null
);
create index patterns_newest on patterns (id) where state = 'listed';
create index patterns_newest_of_product on patterns (product, id) where state = 'listed';
create index patterns_newest_of_author on patterns (author, id) where state = 'listed';
create index patterns_search on patterns using gin (search) where state = 'listed';
create index patterns_design on patterns (design);
-- One listed pattern for one thing of one author: publishing twice is a mistake, whatever the keys say.
create unique index patterns_once on patterns (author, variant) where state = 'listed';

create table pattern_revisions (
  pattern uuid not null references patterns,
  revision integer not null check (revision >= 1),
  name text not null check (char_length(name) between 1 and 80),
  story text not null check (char_length(story) <= 4000),
  licence text not null,
  variant text not null references variants,
  design_revision integer not null,
  published_at timestamptz(3) not null,
  primary key (pattern, revision)
);
create trigger pattern_revisions_immutable before update or delete on pattern_revisions for each row execute function refuse_change();

create table pattern_lineage (
  child uuid not null references patterns,
  parent uuid not null,
  parent_revision integer not null,
  primary key (child, parent),
  check (child <> parent),
  foreign key (parent, parent_revision) references pattern_revisions (pattern, revision)
);
create index pattern_lineage_children on pattern_lineage (parent, child);
create trigger pattern_lineage_immutable before update or delete on pattern_lineage for each row execute function refuse_change();

create table pattern_counters (
  pattern uuid primary key references patterns,
  product text not null,
  listed boolean not null,
  remixes integer not null default 0 check (remixes >= 0),
  exports integer not null default 0 check (exports >= 0),
  orders integer not null default 0 check (orders >= 0)
) with (fillfactor = 70);
create index pattern_counters_remixed on pattern_counters (remixes, pattern) where listed;
create index pattern_counters_remixed_of_product on pattern_counters (product, remixes, pattern) where listed;

create table design_origins (
  design uuid not null references designs,
  pattern uuid not null,
  pattern_revision integer not null,
  primary key (design, pattern),
  foreign key (pattern, pattern_revision) references pattern_revisions (pattern, revision)
);
create trigger design_origins_immutable before update or delete on design_origins for each row execute function refuse_change();
`;
