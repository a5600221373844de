package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Access policies grant the client a scope that gives a role here. */
final class ApiScopesCheck implements Check<ApiEvidence> {
    static final String NAME = "api_scopes";

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
        return List.of(ApiDpopCheck.NAME);
    }

    @Override
    public Verdict check(ApiEvidence evidence) {
        if (evidence.conversation().stage() != ApiStage.SCOPE) {
            return new Verdict.Unseen("Okta found something else wrong first.");
        }
        Map<Scope, TokenReply> replies = evidence.replies();
        if (replies.values().stream().anyMatch(r -> ApiStage.of(r) == ApiStage.PROOF)) {
            return new Verdict.Unseen("It shows once the proof of possession is settled.");
        }
        String granted = names(replies, TokenReply.Granted.class::isInstance);
        String unknown = names(replies, reply -> said(reply, "invalid_scope"));
        String denied =
                names(
                        replies,
                        reply -> said(reply, "access_denied") || said(reply, "consent_required"));
        if (!granted.isEmpty()) {
            return new Verdict.Good(
                    "Granted: "
                            + granted
                            + (denied.isEmpty() ? "" : "; not granted: " + denied)
                            + (unknown.isEmpty() ? "" : "; unknown: " + unknown));
        }
        if (!denied.isEmpty()) {
            return new Verdict.Bad(
                    Findings.error("api_scopes_not_granted", "api_client_id")
                            .seen("No access policy grants this client a role here", denied)
                            .expected("A rule for Client Credentials with one of these scopes")
                            .mend(
                                    Ways.POLICIES
                                            + ": add a policy for this client and a rule for Client"
                                            + " Credentials with the scope of its role."));
        }
        return unknown.isEmpty()
                ? new Verdict.Unseen("Okta did not say what it grants.")
                : new Verdict.Bad(
                        Findings.error("api_scopes_unknown", "api_client_id")
                                .seen("The server knows no scope that gives a role here", unknown)
                                .expected("A scope api:: and the key of a role")
                                .mend(Ways.SCOPES + ": add one."));
    }

    private static boolean said(TokenReply reply, String code) {
        return reply instanceof TokenReply.Refused(ProviderError error)
                && error.code().equals(code);
    }

    private static String names(Map<Scope, TokenReply> replies, Predicate<TokenReply> which) {
        return replies.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(entry -> entry.getKey().value())
                .collect(Collectors.joining(", "));
    }
}
