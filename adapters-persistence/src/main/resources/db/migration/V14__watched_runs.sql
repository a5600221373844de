-- Examinations that somebody watches: how far each check is, so that any node can show it. What
-- they come to is kept elsewhere; these are forgotten within hours.
create table watched_runs (
    id uuid not null,
    organization_id uuid not null,
    started_at timestamp(6) with time zone not null,
    told_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    address varchar,
    checks varchar not null,
    constraint watched_runs_pk primary key (id),
    constraint watched_runs_organization foreign key (organization_id) references organizations (id),
    constraint watched_runs_state check (state in ('GOING_ON', 'SEEN_AT', 'SEEN_HERE', 'BACK_TO_FORM', 'FAILED'))
);

create index watched_runs_started_at on watched_runs (started_at);
