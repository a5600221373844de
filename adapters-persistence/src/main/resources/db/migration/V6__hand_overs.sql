-- The set-up of a connection in the hands of somebody without an account, for a time.
create table hand_overs (
    id uuid not null,
    organization_id uuid not null,
    recipient varchar(120) not null,
    maker_kind varchar(20) not null,
    maker_id uuid not null,
    maker_name varchar not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    cookie_hash varchar(64),
    opened_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    draft bigint,
    proven bigint,
    ended_at timestamp(6) with time zone,
    end_reason varchar(30),
    constraint hand_overs_pk primary key (id),
    constraint hand_overs_cookie unique (cookie_hash),
    constraint hand_overs_organization foreign key (organization_id) references organizations (id),
    constraint hand_overs_maker check (maker_kind in ('USER', 'API_KEY', 'API_USER', 'OWNER')),
    constraint hand_overs_opened check ((opened_at is null) = (cookie_hash is null)),
    constraint hand_overs_ended check ((ended_at is null) = (end_reason is null))
);
create index hand_overs_by_organization on hand_overs (organization_id, made_at);

alter table one_time_links add column hand_over_id uuid;
alter table one_time_links drop constraint one_time_links_purpose;
alter table one_time_links add constraint one_time_links_purpose
    check (purpose in ('SET_UP', 'INVITATION', 'HAND_OVER'));
