package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.okta.connection.OktaSettingsForm;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.util.List;
import java.util.Set;

/**
 * The server signs ID tokens with RS256.
 *
 * <p>Quirk: Okta signs with RS256 and nothing else, so every other algorithm is refused.
 *
 * @see <a href="https://developer.okta.com/docs/concepts/key-rotation/">Okta: key rotation</a>
 */
final class AlgorithmCheck implements Check<Evidence> {
    static final String NAME = "algorithm";

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
        Set<String> offered =
                evidence.provider().map(ProviderMetadata::idTokenAlgorithms).orElse(Set.of());
        if (offered.isEmpty() || offered.contains("RS256")) {
            return new Verdict.Good("RS256");
        }
        return new Verdict.Bad(
                Findings.error("algorithm_missing", OktaSettingsForm.METADATA_URL)
                        .seen("The server does not sign as Okta does", offered.toString())
                        .expected("RS256")
                        .mend(
                                "Take the Metadata URI from " + Ways.SERVERS + ".",
                                "For a provider other than Okta choose its own connector."));
    }
}
