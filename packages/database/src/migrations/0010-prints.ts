export const sql = `
-- What was estimated by machine and material when the price was promised, before and after correction; orders of earlier releases do not say.
alter table quotes add column work json;
alter table orders add column work json;

create table prints (
  order_id uuid not null references orders,
  entry integer not null check (entry >= 1),
  machine text not null,
  material text not null,
  outcome text not null check (outcome in ('made', 'failed')),
  estimated_minutes real not null check (estimated_minutes >= 0),
  estimated_grams real not null check (estimated_grams >= 0),
  minutes real check (minutes > 0),
  grams real check (grams > 0),
  "by" uuid not null,
  at timestamptz(3) not null,
  primary key (order_id, entry, machine, material),
  check (outcome = 'made' or (minutes is null and grams is null))
);
create index prints_of_pair on prints (machine, material, at) where outcome = 'made';
create trigger prints_immutable before update or delete on prints for each row execute function refuse_change();
`;
