export const sql = `
create table tasks (
  id uuid primary key,
  owner uuid references users,
  kind text not null,
  input json not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  progress real not null default 0 check (progress between 0 and 1),
  attempts integer not null default 0 check (attempts >= 0),
  artefact text references artefacts,
  message text check (char_length(message) <= 500),
  created_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  check ((ended_at is not null) = (state in ('done', 'failed'))),
  check ((message is not null) = (state = 'failed'))
);
create index tasks_owner on tasks (owner, id);
create index tasks_open on tasks (id) where state in ('queued', 'running');

create table idempotency_keys (
  owner uuid not null,
  procedure text not null,
  key text not null check (char_length(key) between 16 and 64),
  input_hash text not null,
  outcome json,
  created_at timestamptz(3) not null,
  primary key (owner, procedure, key)
);
create index idempotency_keys_old on idempotency_keys (created_at);

create table audit_events (
  id uuid primary key,
  at timestamptz(3) not null,
  actor uuid,
  action text not null,
  subject text not null,
  data json not null
);
create index audit_events_subject on audit_events (subject, id);
create trigger audit_events_immutable before update or delete on audit_events for each row execute function refuse_change();
`;
