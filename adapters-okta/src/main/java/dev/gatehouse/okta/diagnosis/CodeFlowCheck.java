package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.OktaErrors;

import java.util.List;

/** The app may use the authorization code flow (RFC 9700, section 2.1). */
final class CodeFlowCheck implements Check<Evidence> {
    static final String NAME = "code_flow";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(RedirectUriCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        if (!(evidence.plainest() instanceof SilentAnswer.SentBack(ProviderError error))) {
            return new Verdict.Unseen("Okta did not send an answer back.");
        }
        return switch (error.code()) {
            case "login_required",
                    "interaction_required",
                    "consent_required",
                    "account_selection_required" ->
                    new Verdict.Good("Okta would ask the person to sign in: " + error.code());
            case "access_denied" ->
                    new Verdict.Good("Okta examined the request up to the access policy");
            default -> new Verdict.Bad(OktaErrors.finding(error));
        };
    }
}
