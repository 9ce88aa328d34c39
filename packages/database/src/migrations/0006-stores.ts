export const sql = `
create table stores (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(id) <= 48),
  name text not null check (char_length(name) between 1 and 80),
  profile json not null,
  created_at timestamptz(3) not null,
  closed_at timestamptz(3)
);

create table store_counters (
  store text primary key references stores,
  events bigint not null default 0 check (events >= 0),
  orders integer not null default 0 check (orders >= 0)
) with (fillfactor = 70);

create table store_members (
  store text not null references stores,
  person uuid not null references users,
  role text not null check (role in ('clerk', 'manager')),
  since timestamptz(3) not null,
  primary key (store, person)
);
create index store_members_person on store_members (person);

create table quotes (
  id uuid primary key,
  owner uuid not null references users,
  store text not null references stores,
  design uuid not null references designs,
  variant text not null references variants,
  product text not null,
  product_version text not null,
  name text not null check (char_length(name) between 1 and 80),
  quantity integer not null check (quantity between 1 and 1000),
  currency text not null check (currency = 'EUR'),
  amount bigint not null check (amount >= 0),
  lines json not null,
  minutes real not null check (minutes >= 0),
  grams real not null check (grams >= 0),
  created_at timestamptz(3) not null,
  valid_until timestamptz(3) not null check (valid_until > created_at)
);
create index quotes_owner on quotes (owner, id);

create table orders (
  id uuid primary key,
  number integer not null check (number >= 1),
  owner uuid not null references users,
  quote uuid not null references quotes,
  store text not null references stores,
  design uuid not null references designs,
  variant text not null references variants,
  product text not null,
  product_version text not null,
  name text not null check (char_length(name) between 1 and 80),
  quantity integer not null check (quantity between 1 and 1000),
  currency text not null check (currency = 'EUR'),
  amount bigint not null check (amount >= 0),
  lines json not null,
  minutes real not null check (minutes >= 0),
  grams real not null check (grams >= 0),
  contact_name text not null check (char_length(contact_name) between 1 and 80),
  note text not null check (char_length(note) <= 500),
  state text not null check (state in ('placed', 'accepted', 'printing', 'ready', 'handed-over', 'refused', 'cancelled', 'expired')),
  pickup_code text not null check (char_length(pickup_code) >= 6),
  wrong_codes integer not null default 0 check (wrong_codes >= 0),
  placed_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  due_at timestamptz(3) not null
);
create unique index orders_quote on orders (quote);
create unique index orders_number on orders (store, number);
create index orders_mine on orders (owner, id);
create index orders_queue on orders (store, state, id);
create index orders_of_store on orders (store, id);

create table order_events (
  order_id uuid not null references orders,
  sequence integer not null check (sequence >= 1),
  store text not null references stores,
  store_sequence bigint not null check (store_sequence >= 1),
  from_state text,
  to_state text not null,
  by text not null check (by in ('customer', 'store', 'system')),
  actor uuid,
  reason text check (char_length(reason) <= 300),
  at timestamptz(3) not null,
  primary key (order_id, sequence)
);
create unique index order_events_of_store on order_events (store, store_sequence);
create trigger order_events_immutable before update or delete on order_events for each row execute function refuse_change();
`;
