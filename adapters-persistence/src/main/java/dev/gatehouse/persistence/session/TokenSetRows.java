package dev.gatehouse.persistence.session;

import dev.gatehouse.application.session.HeldTokens;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import io.micronaut.serde.annotation.Serdeable;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** Turns token sets into columns and back; the tokens are only ever written sealed. */
@Singleton
final class TokenSetRows {
    private final Sealing sealing;
    private final Json json;

    TokenSetRows(Sealing sealing, Json json) {
        this.sealing = sealing;
        this.json = json;
    }

    /** The tokens as JSON. */
    @Serdeable
    record Tokens(@Nullable String access, @Nullable String refresh, String id) {
        @Override
        public String toString() {
            return "Tokens[***]";
        }
    }

    byte[] sealed(UUID id, OrganizationId organization, TokenSet tokens) {
        return sealed(
                id,
                organization,
                new Tokens(
                        tokens.accessToken().reveal(),
                        tokens.refreshToken().map(Secret::reveal).orElse(null),
                        tokens.idToken().reveal()));
    }

    /** Only the ID token of what the row holds. */
    byte[] withoutAccess(Row row) {
        UUID id = row.uuid("id");
        OrganizationId organization = new OrganizationId(row.uuid("organization_id"));
        Tokens plain = open(row, id, organization);
        return sealed(id, organization, new Tokens(null, null, plain.id()));
    }

    Secret idToken(Row row) {
        UUID id = row.uuid("id");
        return new Secret(open(row, id, new OrganizationId(row.uuid("organization_id"))).id());
    }

    TokenSet tokens(Row row) {
        UUID id = row.uuid("id");
        Tokens plain = open(row, id, new OrganizationId(row.uuid("organization_id")));
        return new TokenSet(
                new Secret(plain.access() == null ? "" : plain.access()),
                Optional.ofNullable(plain.refresh()).map(Secret::new),
                new Secret(plain.id()),
                row.instant("access_token_ends_at"),
                row.instant("received_at"));
    }

    HeldTokens held(Row row) {
        Optional<RefreshIntent> intent =
                row.maybeInstant("intent_at")
                        .map(
                                begun ->
                                        new RefreshIntent(
                                                begun,
                                                row.instant("leased_until"),
                                                row.flag("waiting"),
                                                (int) row.number("failures")));
        return new HeldTokens(
                row.uuid("id"),
                new OrganizationId(row.uuid("organization_id")),
                tokens(row),
                row.instant("founded_at"),
                intent,
                row.number("fence"));
    }

    private byte[] sealed(UUID id, OrganizationId organization, Tokens plain) {
        return sealing.seal(json.write(plain), owner(id, organization));
    }

    private Tokens open(Row row, UUID id, OrganizationId organization) {
        return json.read(sealing.open(row.bytes("sealed"), owner(id, organization)), Tokens.class);
    }

    private static String owner(UUID id, OrganizationId organization) {
        return "token set " + id + " of " + organization.value();
    }
}
