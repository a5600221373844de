package dev.gatehouse.oidc.session;

import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Asks the end-session endpoint what it would say, without ending anybody's session.
 *
 * <p>The session at the provider lives in a cookie of the person's browser; we have none. So the
 * provider finds no session to end, but judges hint and return address all the same, and either
 * sends us on or shows a page that says why not (OIDC RP-Initiated Logout 1.0, sections 2 and 3).
 */
public final class SignOutProbe {
    private final OutboundGuard guard;

    public SignOutProbe(OutboundGuard guard) {
        this.guard = guard.asking(ProviderCall.PAGE);
    }

    /** What the provider would do. */
    public sealed interface Answered {
        /** It sends people back to where we asked. */
        record SendsBack() implements Answered {}

        /** It does not know the return address; the page says so. */
        record UnknownAddress(int status) implements Answered {}

        /** It does something else. */
        record Otherwise(int status) implements Answered {}

        /** It could not be asked. */
        record NotNow(String why) implements Answered {}
    }

    /** The hint goes by form, as a browser would post it, so that it stands in no log there. */
    public Answered ask(URI endpoint, Secret idTokenHint, URI returnTo) {
        String form =
                "id_token_hint="
                        + encoded(idTokenHint.reveal())
                        + "&post_logout_redirect_uri="
                        + encoded(returnTo.toString());
        return switch (guard.send(OutboundRequest.submit(endpoint, new Secret(form)))) {
            case OutboundOutcome.Unreachable why -> new Answered.NotNow(why.text());
            case Answer answer when answer.busy() -> new Answered.NotNow(answer.asBusy().text());
            case Answer answer -> read(answer, returnTo);
        };
    }

    private static Answered read(Answer answer, URI returnTo) {
        boolean back =
                answer.status() >= 300
                        && answer.status() < 400
                        && answer.header("location")
                                .filter(to -> to.startsWith(returnTo.toString()))
                                .isPresent();
        if (back) {
            return new Answered.SendsBack();
        }
        return answer.body().contains("post_logout_redirect_uri")
                ? new Answered.UnknownAddress(answer.status())
                : new Answered.Otherwise(answer.status());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
