package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.oidc.diagnosis.SilentQuestion.Challenge;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.util.List;
import java.util.Locale;

/**
 * The app demands a proof key (RFC 7636).
 *
 * <p>A request without one must be refused. When it is not, a request with a method that Okta never
 * takes shows whether proof keys are looked at before the person's session; if not, nothing is
 * proven.
 */
final class PkceCheck implements Check<Evidence> {
    static final String NAME = "pkce";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(CodeFlowCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        if (refused(evidence, Challenge.NONE)) {
            return new Verdict.Good("A sign-in without PKCE is refused");
        }
        if (!refused(evidence, Challenge.PLAIN)) {
            return new Verdict.Unseen("Okta does not tell before somebody signs in.");
        }
        return new Verdict.Bad(
                Findings.note("pkce_not_required", "client_id")
                        .seen("The app would let somebody sign in without PKCE")
                        .expected("Require PKCE as additional verification; we always send it")
                        .mend(
                                Ways.GENERAL
                                        + " > Client Credentials: tick Require PKCE as additional"
                                        + " verification."));
    }

    private static boolean refused(Evidence evidence, Challenge challenge) {
        return evidence.ask(evidence.question().with(challenge))
                        instanceof SilentAnswer.SentBack(ProviderError error)
                && error.code().equals("invalid_request")
                && error.description().toLowerCase(Locale.ROOT).contains("pkce");
    }
}
