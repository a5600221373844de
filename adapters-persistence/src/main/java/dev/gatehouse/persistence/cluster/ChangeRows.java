package dev.gatehouse.persistence.cluster;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Row;

import java.util.Optional;
import java.util.UUID;

/** Turns changes into columns and back. */
record ChangeRows(
        Kind kind, Optional<UUID> organization, Optional<UUID> user, Optional<String> hash) {
    /** What changed. */
    enum Kind {
        SESSION,
        USER,
        ORGANIZATION
    }

    static ChangeRows of(Change change) {
        return switch (change) {
            case Change.OfSession(SecretHash hash) ->
                    new ChangeRows(
                            Kind.SESSION,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(hash.hex()));
            case Change.OfUser(OrganizationId organization, UserId user) ->
                    new ChangeRows(
                            Kind.USER,
                            Optional.of(organization.value()),
                            Optional.of(user.value()),
                            Optional.empty());
            case Change.OfOrganization(OrganizationId organization) ->
                    new ChangeRows(
                            Kind.ORGANIZATION,
                            Optional.of(organization.value()),
                            Optional.empty(),
                            Optional.empty());
        };
    }

    static Change read(Row row) {
        return switch (row.constant("kind", Kind.class)) {
            case SESSION -> new Change.OfSession(new SecretHash(row.text("session_hash")));
            case USER ->
                    new Change.OfUser(
                            new OrganizationId(row.uuid("organization_id")),
                            new UserId(row.uuid("user_id")));
            case ORGANIZATION ->
                    new Change.OfOrganization(new OrganizationId(row.uuid("organization_id")));
        };
    }
}
