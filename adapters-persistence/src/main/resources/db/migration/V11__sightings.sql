-- What was seen of each revision of a connection's settings, the latest by each means, so that the
-- guide still knows what was proven when the revision is in force.
create table sightings (
    connection_id uuid not null,
    revision bigint not null,
    seen_by varchar(20) not null,
    seen_at timestamp(6) with time zone not null,
    diagnosis varchar not null,
    constraint sightings_pk primary key (connection_id, revision, seen_by),
    constraint sightings_connection foreign key (connection_id) references connections (id)
);
