package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.OktaErrors;

import java.util.List;

/**
 * An access policy lets people have what a sign-in asks for.
 *
 * <p>Okta usually looks at it after the person signed in; where it looks before, a denial shows
 * here. That it does not deny proves nothing, because a rule may be for some people only.
 */
final class AccessPolicyCheck implements Check<Evidence> {
    static final String NAME = "access_policy";

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
        if (evidence.full() instanceof SilentAnswer.SentBack(ProviderError error)
                && error.code().equals("access_denied")) {
            return new Verdict.Bad(OktaErrors.finding(error));
        }
        return new Verdict.Unseen(
                "Whether an access policy lets people sign in. Cannot be seen from here: Connect"
                        + " Now shows it, or reading Okta's settings.");
    }
}
