export const sql = `
create table product_checks (
  product text not null,
  version text not null,
  dead_ends json not null,
  checked_at timestamptz(3) not null,
  primary key (product, version),
  foreign key (product, version) references product_versions (product, version)
);
`;
