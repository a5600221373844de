-- The latest look at the live settings of each connection.
create table examinations (
    connection_id uuid not null,
    revision bigint not null,
    examined_at timestamp(6) with time zone not null,
    diagnosis varchar not null,
    constraint examinations_pk primary key (connection_id),
    constraint examinations_connection foreign key (connection_id) references connections (id)
);

-- When a connection is looked at again. A node that takes one moves due_at on; the row is the
-- claim, so that one node looks at a time and a dead node's claim runs out by itself.
create table watches (
    organization_id uuid not null,
    due_at timestamp(6) with time zone not null,
    constraint watches_pk primary key (organization_id),
    constraint watches_organization foreign key (organization_id) references organizations (id)
);
create index watches_by_due on watches (due_at);
