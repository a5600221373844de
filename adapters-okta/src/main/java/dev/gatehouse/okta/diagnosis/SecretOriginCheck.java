package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.ConnectionInUse.BoundSecret;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.okta.finding.Secrets;

import java.util.List;
import java.util.Optional;

/**
 * The client secret would only go to the origin that it was entered for, and our key would only
 * sign for the issuer's own.
 */
final class SecretOriginCheck implements Check<Evidence> {
    static final String NAME = "token_endpoint";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(IssuerCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        Optional<Origin> secret =
                evidence.connection()
                        .key()
                        .map(_ -> evidence.issuer().origin())
                        .or(() -> evidence.connection().secret().map(BoundSecret::origin));
        Optional<Origin> endpoint =
                evidence.provider().map(ProviderMetadata::tokenEndpoint).map(Origin::of);
        if (secret.isEmpty() || endpoint.isEmpty()) {
            return new Verdict.Unseen("No client secret is needed here.");
        }
        return secret.equals(endpoint)
                ? new Verdict.Good("The token endpoint is at " + endpoint.get())
                : new Verdict.Bad(Secrets.elsewhere(endpoint.get(), secret.get()));
    }
}
