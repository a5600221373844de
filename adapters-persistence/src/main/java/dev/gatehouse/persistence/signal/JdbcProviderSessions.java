package dev.gatehouse.persistence.signal;

import dev.gatehouse.application.signal.ProviderSessions;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;

@Singleton
final class JdbcProviderSessions implements ProviderSessions {
    private final Database database;
    private final InstantSource clock;

    JdbcProviderSessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void note(
            OrganizationId organization, SecretHash session, SignalSubject.Browser browser) {
        database.change(
                """
                insert into provider_sessions (session_hash, organization_id, browser_hash, noted_at)
                    values (?, ?, ?, ?)\
                """,
                session.hex(),
                organization.value(),
                Hashed.of(browser.key()),
                clock.instant());
    }

    @Override
    public List<SecretHash> foundedOn(OrganizationId organization, SignalSubject.Browser browser) {
        return database.list(
                """
                select session_hash from provider_sessions
                    where organization_id = ? and browser_hash = ? order by noted_at\
                """,
                row -> new SecretHash(row.text("session_hash")),
                organization.value(),
                Hashed.of(browser.key()));
    }
}
