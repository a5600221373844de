package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.OktaErrors;
import dev.gatehouse.okta.finding.Reach;

import java.util.List;
import java.util.Optional;

/** Okta knows the client, and it is an app with which people can sign in. */
final class ClientIdCheck implements Check<Evidence> {
    static final String NAME = "client_id";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(CustomServerCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        if (!evidence.forUsers()) {
            return new Verdict.Unseen("Authentication for users is off.");
        }
        SilentAnswer answer = evidence.plainest();
        Optional<ErrorPage> page = ErrorPage.read(answer);
        if (page.isPresent()) {
            return switch (page.get()) {
                case UNKNOWN_CLIENT ->
                        new Verdict.Bad(ErrorPage.unknownClient(evidence.users().clientId()));
                case SERVICE_APP -> new Verdict.Bad(ErrorPage.serviceApp("client_id"));
                case UNKNOWN_REDIRECT_URI -> known(evidence);
            };
        }
        return switch (answer) {
            case SilentAnswer.SentBack(ProviderError error) when error.passing() ->
                    new Verdict.Bad(OktaErrors.finding(error));
            case SilentAnswer.SentBack _ -> known(evidence);
            case SilentAnswer.Page(int status, String text) when status >= 400 ->
                    new Verdict.Bad(AskingFailed.page(status, text));
            case SilentAnswer.Page(int status, String _) ->
                    new Verdict.Bad(AskingFailed.astray("a page with HTTP " + status));
            case SilentAnswer.Astray(String seen) -> new Verdict.Bad(AskingFailed.astray(seen));
            case SilentAnswer.Unreachable(var why) -> new Verdict.Bad(Reach.finding(why));
        };
    }

    private static Verdict known(Evidence evidence) {
        return new Verdict.Good("Okta knows " + evidence.users().clientId());
    }
}
