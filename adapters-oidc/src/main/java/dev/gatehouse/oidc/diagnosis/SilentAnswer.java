package dev.gatehouse.oidc.diagnosis;

import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.signin.ProviderError;

/** What a provider said to a {@link SilentQuestion}. */
public sealed interface SilentAnswer {
    /** It sent the browser back with an error: it knows the client and the redirect URI. */
    record SentBack(ProviderError error) implements SilentAnswer {}

    /**
     * It showed a page instead.
     *
     * @param text the page's words, without markup; hostile
     */
    record Page(int status, String text) implements SilentAnswer {}

    /** It sent the browser somewhere else, or back with something that is no answer to us. */
    record Astray(String seen) implements SilentAnswer {}

    /** It could not be asked, or says that it cannot answer now. */
    record Unreachable(OutboundOutcome.Unreachable why) implements SilentAnswer {}
}
