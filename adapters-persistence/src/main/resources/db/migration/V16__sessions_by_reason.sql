-- Who looks for a rare reason must not read all ended sessions. Live ones have no reason, so their entries hardly cost anything.
create index sessions_by_reason on sessions (organization_id, reason, ended_at);
