package dev.gatehouse.oidc.connection;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.connection.MetadataOutcome.Fault;
import dev.gatehouse.oidc.connection.MetadataOutcome.Faulty;
import dev.gatehouse.oidc.outbound.OutboundPolicy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a metadata document and believes it only as far as it may (Discovery 1.0, section 4.3). */
final class ReadMetadata {
    private static final List<String> NEEDED =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    private final Issuer asked;
    private final OutboundPolicy policy;

    ReadMetadata(Issuer asked, OutboundPolicy policy) {
        this.asked = asked;
        this.policy = policy;
    }

    MetadataOutcome read(String body) {
        return JsonDocument.parse(body)
                .map(this::judge)
                .orElseGet(() -> new Faulty(Fault.NOT_JSON, "The body is not a JSON object"));
    }

    private MetadataOutcome judge(JsonDocument document) {
        String named = document.text("issuer").orElse("");
        if (named.isEmpty()) {
            return new Faulty(Fault.INCOMPLETE, "issuer is missing");
        }
        if (!named.equals(asked.value())) {
            return new Faulty(Fault.OTHER_ISSUER, Printable.of(named));
        }
        for (String name : NEEDED) {
            Optional<URI> endpoint = document.url(name);
            if (endpoint.isEmpty()) {
                return new Faulty(Fault.INCOMPLETE, name + " is missing or not a URL");
            }
            if (!policy.accepts(endpoint.get())) {
                String seen = name + " is " + Printable.of(endpoint.get());
                return new Faulty(Fault.FORBIDDEN_ENDPOINT, seen);
            }
        }
        return new MetadataOutcome.Found(metadata(document));
    }

    private ProviderMetadata metadata(JsonDocument document) {
        return new ProviderMetadata(
                asked,
                document.url("authorization_endpoint").orElseThrow(),
                document.url("token_endpoint").orElseThrow(),
                document.url("jwks_uri").orElseThrow(),
                document.url("end_session_endpoint").filter(policy::accepts),
                document.url("revocation_endpoint").filter(policy::accepts),
                document.url("userinfo_endpoint").filter(policy::accepts),
                Set.copyOf(document.texts("id_token_signing_alg_values_supported")),
                document.isTrue("authorization_response_iss_parameter_supported"));
    }
}
