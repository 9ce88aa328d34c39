export const sql = `
-- What a running task is doing, for the person who waits; and that they may change their mind.
alter table tasks add column stage text check (char_length(stage) <= 40);
alter table tasks drop constraint tasks_state_check;
alter table tasks add constraint tasks_state_check check (state in ('queued', 'running', 'done', 'failed', 'cancelled'));
alter table tasks drop constraint tasks_check;
alter table tasks add constraint tasks_ended check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled')));
`;
