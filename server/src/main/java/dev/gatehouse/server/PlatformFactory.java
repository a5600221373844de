package dev.gatehouse.server;

import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.secret.RandomSecrets;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Randomness, identities and the address of the installation. */
@Factory
final class PlatformFactory {
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

    @Singleton
    AuditTrail auditTrail(AuditLog log, Identifiers identifiers, InstantSource clock) {
        return new AuditTrail(log, identifiers, clock);
    }
}
