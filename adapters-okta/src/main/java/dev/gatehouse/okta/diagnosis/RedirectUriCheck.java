package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.SilentAnswer;

import java.util.List;
import java.util.Optional;

/**
 * Okta sends people back to our redirect URI.
 *
 * <p>An app that takes no secret is not the web app; that it does not know our redirect URI is then
 * no mistake of its own.
 */
final class RedirectUriCheck implements Check<Evidence> {
    static final String NAME = "redirect_uri";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ClientIdCheck.NAME);
    }

    @Override
    public List<String> after() {
        return List.of(ClientAuthenticationCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        SilentAnswer answer = evidence.plainest();
        if (ErrorPage.read(answer).equals(Optional.of(ErrorPage.UNKNOWN_REDIRECT_URI))) {
            return evidence.noSecretTaken()
                    ? new Verdict.Unseen("This is not the web app: see Client authentication.")
                    : new Verdict.Bad(
                            ErrorPage.unknownRedirectUri(evidence.connection().redirectUri()));
        }
        return answer instanceof SilentAnswer.SentBack
                ? new Verdict.Good("Okta sent the answer to " + evidence.connection().redirectUri())
                : new Verdict.Unseen("Okta did not send an answer back.");
    }
}
