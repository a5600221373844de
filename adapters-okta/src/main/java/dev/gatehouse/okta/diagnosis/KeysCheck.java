package dev.gatehouse.okta.diagnosis;

import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.okta.finding.Believed;

import java.util.List;
import java.util.Optional;

/** The server publishes signing keys that fit RS256. */
final class KeysCheck implements Check<Evidence> {
    static final String NAME = "keys";

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
        Optional<ProviderMetadata> provider = evidence.provider();
        return provider.isPresent()
                ? judge(evidence.keys(provider.get()))
                : new Verdict.Unseen("Without metadata nobody knows where the keys are.");
    }

    private static Verdict judge(KeysOutcome keys) {
        return keys instanceof KeysOutcome.Keys(List<RSAKey> found) && !found.isEmpty()
                ? new Verdict.Good("Signing keys found: " + found.size())
                : new Verdict.Bad(Believed.finding(keys));
    }
}
