package dev.gatehouse.server;

import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.okta.OktaConnector;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** The registered connectors, and the one guard that all their requests go through. */
@Factory
final class ConnectorFactory {
    @Singleton
    OutboundGuard guard(OutboundConfiguration configuration) {
        return new OutboundGuard(
                OutboundPolicy.allowing(
                        configuration.allowedOrigins().stream()
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .map(URI::create)
                                .map(Origin::of)
                                .collect(Collectors.toSet())));
    }

    @Singleton
    Connectors connectors(OutboundGuard guard, InstantSource clock) {
        return new Connectors(List.of(new OktaConnector(guard, clock)));
    }
}
