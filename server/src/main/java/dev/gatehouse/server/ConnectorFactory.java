package dev.gatehouse.server;

import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.AddressBook;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.outbound.OwnAuthorities;
import dev.gatehouse.okta.OktaConnector;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

/** The registered connectors, and the one guard that all their requests go through. */
@Factory
final class ConnectorFactory {
    @Singleton
    OutboundPolicy policy(OutboundConfiguration configuration) {
        return OutboundPolicy.allowing(
                entries(configuration.allowedOrigins())
                        .map(ConnectorFactory::origin)
                        .collect(Collectors.toSet()));
    }

    @Singleton
    OutboundGuard guard(
            OutboundPolicy policy, OutboundConfiguration configuration, Measurements measurements) {
        List<Path> authorities = entries(configuration.caCertificates()).map(Path::of).toList();
        if (authorities.isEmpty()) {
            return new OutboundGuard(policy).measured(measurements);
        }
        // Read at start-up, so that a wrong file is seen at once and not at somebody's sign-in.
        SSLContext trust = trusting(authorities);
        return new OutboundGuard(policy, () -> trust, AddressBook.SYSTEM).measured(measurements);
    }

    private static Origin origin(String text) {
        return Settings.read(
                "gatehouse.outbound.allowed-origins",
                text,
                "a list of origins, such as http://localhost:9801",
                entry -> {
                    Origin exact = Origin.of(URI.create(entry));
                    if (!exact.value().equalsIgnoreCase(entry)) {
                        throw new IllegalArgumentException("More or less than an origin");
                    }
                    return exact;
                });
    }

    private static SSLContext trusting(List<Path> authorities) {
        try {
            return OwnAuthorities.context(authorities);
        } catch (IllegalArgumentException unreadable) {
            throw new Misconfigured(
                    "GATEHOUSE_OUTBOUND_CA_CERTIFICATES: " + unreadable.getMessage());
        }
    }

    private static Stream<String> entries(List<String> configured) {
        return configured.stream().map(String::strip).filter(text -> !text.isEmpty());
    }

    @Singleton
    Connectors connectors(OutboundGuard guard, InstantSource clock) {
        return new Connectors(List.of(new OktaConnector(guard, clock)));
    }
}
