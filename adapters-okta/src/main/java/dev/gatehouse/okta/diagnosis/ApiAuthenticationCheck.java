package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.OktaErrors;
import dev.gatehouse.okta.finding.Reach;

import java.util.List;

/** Okta accepts the program's credentials. */
final class ApiAuthenticationCheck implements Check<ApiEvidence> {
    static final String NAME = "api_authentication";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ApiServerCheck.NAME);
    }

    @Override
    public Verdict check(ApiEvidence evidence) {
        ApiConversation conversation = evidence.conversation();
        return switch (conversation.first()) {
            case TokenReply.Unreachable(var why) -> new Verdict.Bad(Reach.finding(why));
            case TokenReply.Nonsense(String seen) when conversation.usedWay().isEmpty() ->
                    new Verdict.Bad(refused(seen));
            case TokenReply.Nonsense(String seen) ->
                    new Verdict.Bad(AskingFailed.tokenNonsense(seen));
            case TokenReply.Refused refused when refused.clientRefused() ->
                    new Verdict.Bad(refused(refused.error().description()));
            case TokenReply.Granted _ -> accepted(conversation);
            case TokenReply.Refused(ProviderError error) -> other(conversation, error);
        };
    }

    private static Verdict other(ApiConversation conversation, ProviderError error) {
        return switch (conversation.stage()) {
            case SCOPE -> accepted(conversation);
            case GRANT, PROOF -> new Verdict.Unseen("Okta found something else wrong first.");
            case CLIENT, UNANSWERED, UNKNOWN -> new Verdict.Bad(OktaErrors.finding(error));
        };
    }

    private static Verdict accepted(ApiConversation conversation) {
        String way = conversation.usedWay().map(ApiAuthentication.Way::word).orElse("");
        return new Verdict.Good("Okta accepts the client by " + way);
    }

    private static Finding refused(String fact) {
        return Findings.error("api_client_refused", "api_client_secret")
                .seen("Okta does not accept this client id with this secret or key", fact)
                .expected("Id and secret, or private key, of an active API Services app")
                .mend(
                        "Applications > Applications > your API Services app > General > Client"
                                + " Credentials shows id and secret.",
                        "Enter both of the same app.");
    }
}
