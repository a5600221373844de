package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.GrantedToken;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Findings;

import java.util.List;

/**
 * The app gives bearer tokens.
 *
 * <p>Quirk: the Admin Console switches DPoP (RFC 9449) on for new API Services apps.
 *
 * @see <a href="https://developer.okta.com/docs/guides/dpop/">Okta: DPoP</a>
 */
final class ApiDpopCheck implements Check<ApiEvidence> {
    static final String NAME = "api_dpop";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ApiGrantCheck.NAME);
    }

    @Override
    public Verdict check(ApiEvidence evidence) {
        return switch (evidence.conversation().first()) {
            case TokenReply.Refused(ProviderError error)
                    when error.code().equals("invalid_dpop_proof")
                            || error.code().equals("use_dpop_nonce") ->
                    required(error.description());
            case TokenReply.Granted(GrantedToken token)
                    when token.type().equalsIgnoreCase("DPoP") ->
                    required("token_type DPoP");
            case TokenReply.Granted _, TokenReply.Refused _ ->
                    new Verdict.Good("No proof of possession is demanded");
            case TokenReply.Nonsense _, TokenReply.Unreachable _ ->
                    new Verdict.Unseen("Okta gave no answer.");
        };
    }

    private static Verdict required(String fact) {
        return new Verdict.Bad(
                Findings.error("api_dpop_required", "api_client_id")
                        .seen("The app demands proof of possession (DPoP)", fact)
                        .expected("An app that gives bearer tokens, or a program that sends proofs")
                        .mend(
                                "Applications > Applications > your API Services app > General:"
                                        + " switch off Require Demonstrating Proof of Possession"
                                        + " (DPoP) header in token requests."));
    }
}
