-- The keys with which an organization's connection signs its client assertions. The number keeps
-- two nodes from making the same one twice.
create table client_keys (
    organization_id uuid not null,
    number integer not null,
    id varchar(100) not null,
    sealed bytea not null,
    used_from timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone,
    constraint client_keys_pk primary key (organization_id, number),
    constraint client_keys_organization
        foreign key (organization_id) references organizations (id)
);
