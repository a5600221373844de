package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.okta.finding.Audiences;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.util.List;

/** A token that Okta gives the program is admitted here: signed, and for our audience. */
final class ApiTokenCheck implements Check<ApiEvidence> {
    static final String NAME = "api_token";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ApiScopesCheck.NAME);
    }

    @Override
    public Verdict check(ApiEvidence evidence) {
        return evidence.replies().values().stream()
                .filter(TokenReply.Granted.class::isInstance)
                .map(TokenReply.Granted.class::cast)
                .findFirst()
                .map(granted -> judge(evidence, granted))
                .orElseGet(() -> new Verdict.Unseen("No token was granted."));
    }

    private static Verdict judge(ApiEvidence evidence, TokenReply.Granted granted) {
        return switch (evidence.admit(granted.token())) {
            case Admission.ServiceToken(var client, var _, var _) ->
                    new Verdict.Good("A token of " + client + " is admitted");
            case Admission.UserToken _ ->
                    new Verdict.Bad(refused("It is a person's token, not a program's"));
            case Admission.Unavailable(Finding finding) -> new Verdict.Bad(finding);
            case Admission.Invalid(String why) when why.contains("audience") ->
                    new Verdict.Bad(Audiences.differ(why, evidence.audience()));
            case Admission.Invalid(String why) -> new Verdict.Bad(refused(why));
        };
    }

    private static Finding refused(String why) {
        return Findings.error("api_token_refused", "api_client_id")
                .seen("A token that Okta gives this client would not be admitted", why)
                .expected("A signed access token of a program")
                .mend(
                        Ways.SERVERS + " > your server > Token Preview shows one.",
                        "Check the Authorization Server ID.");
    }
}
