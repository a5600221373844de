package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;

import java.time.InstantSource;

/** The ways to ask a provider. */
public record Provider(
        OutboundGuard guard, Discovery discovery, SigningKeys keys, InstantSource clock) {}
