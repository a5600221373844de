package dev.gatehouse.persistence.signin;

import dev.gatehouse.application.signin.SignInAttempts;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signin.AttemptId;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcSignInAttempts implements SignInAttempts {
    private final Database database;
    private final Json json;
    private final Sealing sealing;
    private final InstantSource clock;

    JdbcSignInAttempts(Database database, Json json, Sealing sealing, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public void keep(SignInAttempt attempt) {
        // Both are 43 base64url characters, so a space keeps them apart.
        String secrets = attempt.nonce().reveal() + " " + attempt.verifier().reveal();
        database.change(
                """
                insert into sign_in_attempts (id, organization_id, kind, purpose, state_hash,
                    browser_hash, sealed, redirect_uri, begun_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                attempt.id().value(),
                attempt.organization().value(),
                attempt.kind().value(),
                json.write(StoredPurpose.of(attempt.purpose())),
                attempt.state().hash().hex(),
                attempt.browser().hex(),
                sealing.seal(secrets, owner(attempt.id(), attempt.organization())),
                attempt.redirectUri().toString(),
                attempt.begunAt());
    }

    /** An attempt as it is stored, with its secrets still sealed. */
    private record Found(
            AttemptId id, SecretHash browser, boolean used, Optional<SignInAttempt> unused) {}

    @Override
    public Taken take(OrganizationId organization, Secret state, Set<SecretHash> browsers) {
        Optional<Found> found =
                database.find(
                        """
                        select * from sign_in_attempts
                            where state_hash = ? and organization_id = ?\
                        """,
                        row -> read(row, organization, state),
                        state.hash().hex(),
                        organization.value());
        return found.map(attempt -> take(attempt, browsers)).orElseGet(Taken.Unknown::new);
    }

    private Taken take(Found found, Set<SecretHash> browsers) {
        if (found.used() || found.unused().isEmpty()) {
            return new Taken.Used();
        }
        if (!browsers.contains(found.browser())) {
            return new Taken.Foreign();
        }
        int taken =
                database.change(
                        """
                        update sign_in_attempts set used_at = ?, sealed = null
                            where id = ? and used_at is null\
                        """,
                        clock.instant(),
                        found.id().value());
        return taken == 1 ? new Taken.Attempt(found.unused().get()) : new Taken.Used();
    }

    private Found read(Row row, OrganizationId organization, Secret state) {
        AttemptId id = new AttemptId(row.uuid("id"));
        return new Found(
                id,
                new SecretHash(row.text("browser_hash")),
                row.maybeInstant("used_at").isPresent(),
                row.maybeBytes("sealed")
                        .map(box -> sealing.open(box, owner(id, organization)))
                        .map(secrets -> attempt(row, id, organization, state, secrets.split(" "))));
    }

    private SignInAttempt attempt(
            Row row, AttemptId id, OrganizationId organization, Secret state, String[] secrets) {
        return new SignInAttempt(
                id,
                organization,
                new ProviderKind(row.text("kind")),
                json.read(row.text("purpose"), StoredPurpose.class).real(),
                state,
                new SecretHash(row.text("browser_hash")),
                new Secret(secrets[0]),
                new Secret(secrets[1]),
                URI.create(row.text("redirect_uri")),
                row.instant("begun_at"));
    }

    private static String owner(AttemptId id, OrganizationId organization) {
        return "sign-in attempt " + id.value() + " of " + organization.value();
    }
}
