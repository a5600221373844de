package dev.gatehouse.persistence.session;

import dev.gatehouse.application.session.SessionPolicies;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.RefreshFraction;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionPolicy;
import dev.gatehouse.domain.session.TokenOwnership;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Duration;

@Singleton
final class JdbcSessionPolicies implements SessionPolicies {
    private final Database database;

    JdbcSessionPolicies(Database database) {
        this.database = database;
    }

    @Override
    public SessionPolicy of(OrganizationId organization) {
        return database.find(
                        "select * from session_policies where organization_id = ?",
                        JdbcSessionPolicies::read,
                        organization.value())
                .orElse(SessionPolicy.DEFAULT);
    }

    private static SessionPolicy read(Row row) {
        return new SessionPolicy(
                row.constant("ownership", TokenOwnership.class),
                new RefreshFraction((int) row.number("refresh_percent")),
                new SessionLimits(
                        Duration.ofMinutes(row.number("absolute_minutes")),
                        Duration.ofMinutes(row.number("idle_minutes"))));
    }

    @Override
    public void set(OrganizationId organization, SessionPolicy policy) {
        database.put(
                """
                update session_policies set ownership = ?, refresh_percent = ?,
                    absolute_minutes = ?, idle_minutes = ? where organization_id = ?\
                """,
                """
                insert into session_policies (ownership, refresh_percent, absolute_minutes,
                    idle_minutes, organization_id) values (?, ?, ?, ?, ?)\
                """,
                policy.ownership(),
                policy.refresh().percent(),
                policy.limits().absolute().toMinutes(),
                policy.limits().idle().toMinutes(),
                organization.value());
    }
}
