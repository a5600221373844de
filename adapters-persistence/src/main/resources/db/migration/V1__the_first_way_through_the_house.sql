-- One set of migrations for H2 (MODE=PostgreSQL) and PostgreSQL. No partial index, no text[], no
-- jsonb: H2 knows none of them. Keys to search and sort by are the UTF-8 bytes of the lower-case
-- text, so that both databases order them alike, whatever collation a database was created with.

create table organizations (
    id uuid not null,
    slug varchar(40) not null,
    name varchar(120) not null,
    address varchar(1000) not null,
    access_policy varchar(40) not null,
    role_source varchar(40) not null,
    created_at timestamp(6) with time zone not null,
    constraint organizations_pk primary key (id),
    constraint organizations_slug unique (slug)
);

create table users (
    id uuid not null,
    organization_id uuid not null,
    name varchar(120) not null,
    name_key bytea not null,
    enabled boolean not null,
    binding varchar(20) not null,
    domain_name varchar(255),
    domain_name_key bytea,
    pin_issuer varchar(500),
    pin_id varchar(255),
    active_since timestamp(6) with time zone,
    grants varchar not null,
    received_groups varchar not null,
    created_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint users_pk primary key (id),
    constraint users_organization foreign key (organization_id) references organizations (id),
    constraint users_domain_name unique (organization_id, domain_name_key),
    constraint users_pin unique (organization_id, pin_issuer, pin_id),
    constraint users_binding check (binding in ('UNBOUND', 'INACTIVE', 'ACTIVE')),
    constraint users_bound check ((binding = 'UNBOUND') = (domain_name is null)),
    constraint users_pinned check ((binding = 'ACTIVE') = (pin_id is not null))
);
create index users_by_name on users (organization_id, name_key, id);
create index users_by_binding on users (organization_id, binding, name_key, id);

create table operators (
    id uuid not null,
    name varchar(120) not null,
    login varchar(255) not null,
    pin_issuer varchar(500),
    pin_subject varchar(255),
    created_at timestamp(6) with time zone not null,
    constraint operators_pk primary key (id),
    constraint operators_login unique (login),
    constraint operators_pin unique (pin_issuer, pin_subject)
);

-- The realm is the organization's id, or 'installation' for operators.
create table local_accounts (
    owner_id uuid not null,
    organization_id uuid,
    realm varchar(36) not null,
    login varchar(255) not null,
    password_hash varchar(500) not null,
    failures integer not null,
    constraint local_accounts_pk primary key (owner_id),
    constraint local_accounts_organization
        foreign key (organization_id) references organizations (id),
    constraint local_accounts_login unique (realm, login)
);
create index local_accounts_by_organization on local_accounts (organization_id);

-- The live issuer and audience stand here only while API access is enabled: a null is never equal.
create table connections (
    id uuid not null,
    organization_id uuid not null,
    revision bigint not null,
    draft varchar,
    live varchar,
    previous varchar,
    enabled boolean not null,
    live_api_issuer varchar(500),
    live_api_audience varchar(300),
    version bigint not null,
    constraint connections_pk primary key (id),
    constraint connections_of_organization
        foreign key (organization_id) references organizations (id),
    constraint connections_organization_once unique (organization_id),
    constraint connections_api_audience unique (live_api_issuer, live_api_audience)
);

-- No foreign key: a secret is kept just before its connection, in the same transaction.
create table client_secrets (
    id uuid not null,
    connection_id uuid not null,
    origin varchar(500) not null,
    sealed bytea not null,
    set_at timestamp(6) with time zone not null,
    constraint client_secrets_pk primary key (id)
);
create index client_secrets_by_connection on client_secrets (connection_id);

create table trial_reports (
    connection_id uuid not null,
    draft_revision bigint not null,
    reported_at timestamp(6) with time zone not null,
    connected boolean not null,
    diagnosis varchar not null,
    constraint trial_reports_pk primary key (connection_id),
    constraint trial_reports_connection foreign key (connection_id) references connections (id)
);

create table sign_in_attempts (
    id uuid not null,
    organization_id uuid not null,
    kind varchar(20) not null,
    purpose varchar not null,
    state_hash varchar(64) not null,
    browser_hash varchar(64) not null,
    sealed bytea,
    redirect_uri varchar(2000) not null,
    begun_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    constraint sign_in_attempts_pk primary key (id),
    constraint sign_in_attempts_organization
        foreign key (organization_id) references organizations (id),
    constraint sign_in_attempts_state unique (state_hash)
);
create index sign_in_attempts_by_age on sign_in_attempts (begun_at, id);

-- ended_with names the act that ended a session, so that one act can tell which ones it ended.
create table sessions (
    id uuid not null,
    hash varchar(64) not null,
    organization_id uuid,
    user_id uuid,
    operator_id uuid,
    token_set_id uuid,
    user_agent varchar(300) not null,
    address varchar(300) not null,
    started_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    reason varchar(40),
    ended_with uuid,
    constraint sessions_pk primary key (id),
    constraint sessions_hash unique (hash),
    constraint sessions_organization foreign key (organization_id) references organizations (id),
    constraint sessions_user foreign key (user_id) references users (id),
    constraint sessions_operator foreign key (operator_id) references operators (id),
    constraint sessions_subject check ((user_id is null) = (organization_id is null)
        and (user_id is null) <> (operator_id is null)),
    constraint sessions_one_reason check ((ended_at is null) = (reason is null))
);
create index sessions_by_organization on sessions (organization_id, ended_at, last_seen_at);
create index sessions_by_user on sessions (user_id, ended_at);
create index sessions_by_act on sessions (ended_with);

create table token_sets (
    id uuid not null,
    organization_id uuid not null,
    sealed bytea not null,
    access_token_ends_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    constraint token_sets_pk primary key (id),
    constraint token_sets_organization foreign key (organization_id) references organizations (id)
);
create index token_sets_by_organization on token_sets (organization_id);

create table one_time_links (
    hash varchar(64) not null,
    purpose varchar(20) not null,
    organization_id uuid,
    user_id uuid,
    login varchar(255),
    expires_at timestamp(6) with time zone not null,
    constraint one_time_links_pk primary key (hash),
    constraint one_time_links_purpose check (purpose in ('SET_UP', 'INVITATION'))
);
create index one_time_links_by_end on one_time_links (expires_at);

create table api_keys (
    id uuid not null,
    name varchar(120) not null,
    hash varchar(64) not null,
    permissions varchar not null,
    organization_id uuid,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    constraint api_keys_pk primary key (id),
    constraint api_keys_hash unique (hash)
);

-- A set of scopes may be longer than an index entry; its SHA-256 hash stands for it.
create table api_users (
    id uuid not null,
    organization_id uuid not null,
    scopes varchar not null,
    scopes_hash varchar(64) not null,
    first_used_at timestamp(6) with time zone not null,
    constraint api_users_pk primary key (id),
    constraint api_users_organization foreign key (organization_id) references organizations (id),
    constraint api_users_scopes unique (organization_id, scopes_hash)
);
create index api_users_by_age on api_users (organization_id, first_used_at, id);

create table api_user_clients (
    api_user_id uuid not null,
    client_id varchar(100) not null,
    last_used_at timestamp(6) with time zone not null,
    constraint api_user_clients_pk primary key (api_user_id, client_id),
    constraint api_user_clients_user foreign key (api_user_id) references api_users (id)
);

-- Append-only: nothing in Gatehouse changes or removes a row. No foreign key, so that an entry can
-- outlive what it tells of.
create table audit_entries (
    id uuid not null,
    happened_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_id varchar(100) not null,
    actor_name varchar not null,
    act varchar(40) not null,
    organization_id uuid,
    target varchar not null,
    details varchar not null,
    address varchar(300) not null,
    correlation_id varchar(100) not null,
    constraint audit_entries_pk primary key (id)
);
create index audit_entries_by_time on audit_entries (organization_id, happened_at, id);

create table platform_keys (
    name varchar(40) not null,
    sealed bytea not null,
    constraint platform_keys_pk primary key (name)
);

-- One row, locked by whoever must be alone: the making of the set-up link.
create table installation (
    id integer not null,
    constraint installation_pk primary key (id)
);
insert into installation (id) values (1);
