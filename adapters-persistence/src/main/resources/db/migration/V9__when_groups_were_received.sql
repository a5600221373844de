-- A late signal that a group was lost must not take away one that was given again since.
alter table users add column groups_received_at timestamp(6) with time zone;
