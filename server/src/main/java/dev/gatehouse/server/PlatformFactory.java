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
        return Settings.read(
                "gatehouse.public-url",
                configuration.publicUrl(),
                "the root of a host, such as https://gate.example.com (http only on localhost)",
                url -> new PublicUrl(new Address(URI.create(url.replaceAll("/+$", "")))));
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
    SessionRetention retention(Settings settings) {
        return settings.duration("gatehouse.sessions.retention", "30d", SessionRetention::new);
    }

    @Singleton
    ClientKeyLifetime clientKeyLifetime(Settings settings) {
        return settings.duration("gatehouse.client-keys.lifetime", "90d", ClientKeyLifetime::new);
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
