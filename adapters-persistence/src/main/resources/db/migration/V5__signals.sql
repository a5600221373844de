-- Whom a signal is about, and its id, stand here as SHA-256 hashes: only ever compared.
create table watermarks (
    organization_id uuid not null,
    subject_hash varchar(64) not null,
    raised_to timestamp(6) with time zone not null,
    constraint watermarks_pk primary key (organization_id, subject_hash),
    constraint watermarks_organization foreign key (organization_id) references organizations (id)
);
create index watermarks_by_age on watermarks (raised_to);

create table seen_signals (
    organization_id uuid not null,
    id_hash varchar(64) not null,
    seen_at timestamp(6) with time zone not null,
    constraint seen_signals_pk primary key (organization_id, id_hash),
    constraint seen_signals_organization
        foreign key (organization_id) references organizations (id)
);
create index seen_signals_by_age on seen_signals (seen_at);

-- No foreign key to sessions: their clean-up must not wait for this one.
create table provider_sessions (
    session_hash varchar(64) not null,
    organization_id uuid not null,
    browser_hash varchar(64) not null,
    noted_at timestamp(6) with time zone not null,
    constraint provider_sessions_pk primary key (session_hash)
);
create index provider_sessions_by_browser on provider_sessions (organization_id, browser_hash);
create index provider_sessions_by_age on provider_sessions (noted_at);

create table signal_receipts (
    organization_id uuid not null,
    kind varchar(40) not null,
    believed boolean not null,
    received_at timestamp(6) with time zone not null,
    event varchar(100) not null,
    result varchar(60) not null,
    sessions_ended integer not null,
    took_ms bigint not null,
    constraint signal_receipts_pk primary key (organization_id, kind, believed),
    constraint signal_receipts_organization
        foreign key (organization_id) references organizations (id)
);

-- No foreign key: settings of a connection may be kept before it is first stored.
create table signal_settings (
    connection_id uuid not null,
    hook_hash varchar(64),
    hook_former_hash varchar(64),
    hook_set_at timestamp(6) with time zone,
    push_hash varchar(64),
    push_former_hash varchar(64),
    push_set_at timestamp(6) with time zone,
    audience varchar(255),
    constraint signal_settings_pk primary key (connection_id)
);
