package dev.gatehouse.oidc.connection;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.connection.MetadataOutcome.Fault;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.net.URI;

/** Fetches {@code {issuer}/.well-known/openid-configuration} (Discovery 1.0, section 4). */
final class FetchMetadata {
    private final OutboundGuard guard;

    FetchMetadata(OutboundGuard guard) {
        this.guard = guard;
    }

    MetadataOutcome fetch(Issuer issuer) {
        return switch (guard.get(address(issuer))) {
            case OutboundOutcome.Unreachable why -> new MetadataOutcome.Unreachable(why);
            case OutboundOutcome.Answer answer -> read(issuer, answer);
        };
    }

    /** A terminating slash of the issuer is removed first (Discovery 1.0, section 4.1). */
    static URI address(Issuer issuer) {
        String base = issuer.value().replaceAll("/+$", "");
        return URI.create(base + "/.well-known/openid-configuration");
    }

    private MetadataOutcome read(Issuer issuer, OutboundOutcome.Answer answer) {
        if (answer.busy()) {
            return new MetadataOutcome.Unreachable(answer.asBusy());
        }
        if (answer.status() != 200) {
            return new MetadataOutcome.Faulty(Fault.NOT_THERE, "HTTP " + answer.status());
        }
        return new ReadMetadata(issuer, guard.policy()).read(answer.body());
    }
}
