package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.GrantedToken;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Findings;

import java.util.List;
import java.util.Optional;

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
        return List.of(ApiServerCheck.NAME);
    }

    @Override
    public List<String> after() {
        return List.of(ApiGrantCheck.NAME);
    }

    /** A refused scope proves nothing: Okta may look at the proof afterwards. */
    @Override
    public Verdict check(ApiEvidence evidence) {
        List<TokenReply> replies = replies(evidence);
        Optional<String> demanded =
                replies.stream().map(ApiDpopCheck::demanded).flatMap(Optional::stream).findFirst();
        if (demanded.isPresent()) {
            return required(demanded.get());
        }
        return replies.stream().anyMatch(TokenReply.Granted.class::isInstance)
                ? new Verdict.Good("No proof of possession is demanded")
                : new Verdict.Unseen("It shows once Okta gives the program a token.");
    }

    private static List<TokenReply> replies(ApiEvidence evidence) {
        return evidence.conversation().stage() == ApiStage.SCOPE
                ? List.copyOf(evidence.replies().values())
                : List.of(evidence.conversation().first());
    }

    private static Optional<String> demanded(TokenReply reply) {
        return switch (reply) {
            case TokenReply.Refused(ProviderError error)
                    when ApiStage.of(reply) == ApiStage.PROOF ->
                    Optional.of(error.description());
            case TokenReply.Granted(GrantedToken token)
                    when token.type().equalsIgnoreCase("DPoP") ->
                    Optional.of("token_type DPoP");
            case TokenReply.Granted _,
                    TokenReply.Refused _,
                    TokenReply.Nonsense _,
                    TokenReply.Unreachable _ ->
                    Optional.empty();
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
