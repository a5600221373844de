-- The latest run of the set-up assistant in each organization: its steps and what became of them.
-- The credential that it used is never part of it.
create table set_up_runs (
    organization_id uuid not null,
    id uuid not null,
    state varchar(20) not null,
    outcomes varchar not null,
    draft_saved boolean not null,
    started_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint set_up_runs_pk primary key (organization_id),
    constraint set_up_runs_organization foreign key (organization_id) references organizations (id),
    constraint set_up_runs_state check (state in ('RUNNING', 'FINISHED', 'STOPPED'))
);
