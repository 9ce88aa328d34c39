export const sql = `
create table users (
  id uuid primary key,
  name text not null check (char_length(name) <= 200),
  email text not null check (char_length(email) <= 320),
  email_verified boolean not null default false,
  image text,
  is_anonymous boolean not null default false,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create unique index users_email on users (email);

create table sessions (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  token text not null,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create unique index sessions_token on sessions (token);
create index sessions_user on sessions (user_id);

create table credentials (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create unique index credentials_account on credentials (provider_id, account_id);
create index credentials_user on credentials (user_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index verifications_identifier on verifications (identifier);

create table sign_in_attempts (
  id uuid primary key,
  key text not null,
  count integer not null check (count >= 0),
  last_request bigint not null
);
create unique index sign_in_attempts_key on sign_in_attempts (key);
`;
