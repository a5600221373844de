-- An entry may stand for several deeds; counting a week of one kind of act must read the index alone.
alter table audit_entries add column times bigint default 1 not null;
create index audit_entries_by_act on audit_entries (organization_id, act, happened_at, id, times);
