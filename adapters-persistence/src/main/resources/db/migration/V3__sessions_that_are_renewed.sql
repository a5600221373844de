-- A token set belongs to one session, or to a user whose sessions share it (user_id). The fencing
-- number is raised by each lease and each replacement. An intent is open while intent_at is set;
-- a set that no session uses is retired, and revoked at the provider when revoke_at has come.
alter table token_sets add column user_id uuid;
alter table token_sets add column founded_at timestamp(6) with time zone;
alter table token_sets add column fence bigint default 0 not null;
alter table token_sets add column intent_at timestamp(6) with time zone;
alter table token_sets add column leased_until timestamp(6) with time zone;
alter table token_sets add column waiting boolean default false not null;
alter table token_sets add column failures integer default 0 not null;
alter table token_sets add column retired_at timestamp(6) with time zone;
alter table token_sets add column revoke_at timestamp(6) with time zone;
alter table token_sets add column revoke_tries integer default 0 not null;
update token_sets set founded_at = received_at;
alter table token_sets alter column founded_at set not null;
alter table token_sets add constraint token_sets_shared unique (user_id);
alter table token_sets add constraint token_sets_user
    foreign key (user_id) references users (id);
alter table token_sets add constraint token_sets_intent
    check ((intent_at is null) = (leased_until is null));
create index token_sets_by_intent on token_sets (intent_at);
create index token_sets_by_retirement on token_sets (retired_at);
create index token_sets_by_revocation on token_sets (revoke_at, id);

create table session_policies (
    organization_id uuid not null,
    ownership varchar(20) not null,
    refresh_percent integer not null,
    absolute_minutes integer not null,
    idle_minutes integer not null,
    constraint session_policies_pk primary key (organization_id),
    constraint session_policies_organization
        foreign key (organization_id) references organizations (id)
);

create table connection_troubles (
    organization_id uuid not null,
    finding varchar not null,
    noted_at timestamp(6) with time zone not null,
    constraint connection_troubles_pk primary key (organization_id),
    constraint connection_troubles_organization
        foreign key (organization_id) references organizations (id)
);

-- Somebody came back from the provider in a browser where another person is signed in.
create table pending_sign_ins (
    hash varchar(64) not null,
    organization_id uuid not null,
    sealed bytea not null,
    asked_at timestamp(6) with time zone not null,
    constraint pending_sign_ins_pk primary key (hash),
    constraint pending_sign_ins_organization
        foreign key (organization_id) references organizations (id)
);
create index pending_sign_ins_by_age on pending_sign_ins (asked_at, hash);
