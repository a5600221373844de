-- By what it said, the sender's second try is told from another signal under a used id.
alter table seen_signals add column content_hash varchar(64);
