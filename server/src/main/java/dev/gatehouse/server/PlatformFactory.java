package dev.gatehouse.server;

import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.audit.NoteSparingly;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.application.cluster.ChoreClaims;
import dev.gatehouse.application.cluster.Housekeeping;
import dev.gatehouse.application.connection.ClientKeyLifetime;
import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.application.session.Pause;
import dev.gatehouse.application.session.SessionRetention;
import dev.gatehouse.application.setup.Beside;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.secret.RandomSecrets;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Randomness, identities and the address of the installation. */
@Factory
final class PlatformFactory {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private final SecureRandom random = new SecureRandom();

    @Singleton
    RandomSecrets secrets() {
        return new RandomSecrets(random);
    }

    @Singleton
    Identifiers identifiers(InstantSource clock) {
        return new Identifiers(clock, random);
    }

    @Singleton
    PublicUrl publicUrl(InstallationConfiguration configuration) {
        String url = configuration.publicUrl();
        return new PublicUrl(new Address(URI.create(url.replaceAll("/+$", ""))));
    }

    /** On a virtual thread of its own. */
    @Singleton
    Beside beside() {
        return work -> Thread.ofVirtual().name("beside").start(work);
    }

    @Singleton
    Housekeeping housekeeping(List<Chore> chores, ChoreClaims claims, InstantSource clock) {
        return new Housekeeping(chores, claims, random, clock);
    }

    @Singleton
    SessionRetention retention(
            @Property(name = "gatehouse.sessions.retention", defaultValue = "30d") Duration kept) {
        return new SessionRetention(kept);
    }

    @Singleton
    ClientKeyLifetime clientKeyLifetime(
            @Property(name = "gatehouse.client-keys.lifetime", defaultValue = "90d")
                    Duration used) {
        return new ClientKeyLifetime(used);
    }

    /** Not to win a race, but not to ask the storage all the time what another node is doing. */
    @Singleton
    Pause pause() {
        return () -> {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Told to stop while waiting");
            }
        };
    }

    @Singleton
    AuditTrail auditTrail(AuditLog log, Identifiers identifiers, InstantSource clock) {
        return new AuditTrail(log, identifiers, clock);
    }

    /** One for all who note, because it counts. */
    @Singleton
    NoteSparingly sparingly(AuditTrail audit, InstantSource clock) {
        return new NoteSparingly(audit, clock);
    }
}
