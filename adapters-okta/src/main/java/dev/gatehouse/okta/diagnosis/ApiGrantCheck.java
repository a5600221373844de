package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.OktaErrors;

import java.util.List;

/** The app may use client credentials (RFC 6749, section 4.4). */
final class ApiGrantCheck implements Check<ApiEvidence> {
    static final String NAME = "api_grant";

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
        return List.of(ApiAuthenticationCheck.NAME);
    }

    @Override
    public Verdict check(ApiEvidence evidence) {
        ApiConversation conversation = evidence.conversation();
        return switch (conversation.stage()) {
            case SCOPE -> new Verdict.Good("Client Credentials is ticked");
            case GRANT -> refused(conversation.first());
            case UNANSWERED, CLIENT, PROOF, UNKNOWN ->
                    new Verdict.Unseen("Okta found something else wrong first.");
        };
    }

    private static Verdict refused(TokenReply reply) {
        return reply instanceof TokenReply.Refused(ProviderError error)
                ? new Verdict.Bad(isMissing(error) ? missing(error) : OktaErrors.finding(error))
                : new Verdict.Unseen("Okta gave no answer.");
    }

    private static boolean isMissing(ProviderError error) {
        boolean grantRefused =
                error.code().equals("unauthorized_client")
                        || error.code().equals("unsupported_grant_type");
        return grantRefused && !error.description().contains("authorization server");
    }

    private static Finding missing(ProviderError error) {
        return Findings.error("api_grant_missing", "api_client_id")
                .seen(
                        "The app may not use client credentials",
                        error.code() + ": " + error.description())
                .expected("An API Services app, or Client Credentials ticked")
                .mend(
                        "Use an app of the type API Services, or tick Client Credentials under"
                                + " General > Grant type.");
    }
}
