package dev.gatehouse.oidc.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of one outbound request. */
public sealed interface OutboundOutcome {
    /**
     * An answer within the limits, whatever it says; hostile until it was read.
     *
     * @param headers by lower-case name, the first of each; all of {@code link}, as one list
     * @param body as UTF-8 text
     */
    record Answer(int status, Map<String, String> headers, String body) implements OutboundOutcome {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** Whether the provider says that it cannot answer now: 5xx, and any 429 (RFC 6585, 4). */
        public boolean busy() {
            return status >= 500 || status == 429;
        }

        /** This answer as what it means: no answer now. */
        public Unreachable asBusy() {
            return new Unreachable(Why.BUSY, "HTTP " + status, headers);
        }

        /** Without the body: it may hold tokens. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * No answer within the limits.
     *
     * @param text what happened, for an administrator; holds nothing of the request
     * @param headers of an answer that says no more than that, by lower-case name
     */
    record Unreachable(Why why, String text, Map<String, String> headers)
            implements OutboundOutcome {
        public Unreachable {
            headers = Map.copyOf(headers);
        }

        public Unreachable(Why why, String text) {
            this(why, text, Map.of());
        }

        /** What somebody else fetches did not come as long as the caller could wait. */
        public static Unreachable notAwaited() {
            return Thread.currentThread().isInterrupted()
                    ? new Unreachable(Why.INTERRUPTED, "The request was interrupted")
                    : new Unreachable(Why.TIMEOUT, "The answer did not come in time");
        }
    }

    /** Why there was no answer. */
    enum Why {
        /** The name leads nowhere. */
        DNS,
        /** Nothing answers there. */
        CONNECT,
        /** The other side does not speak TLS as it should. */
        TLS,
        /** Its certificate is for another host name. */
        TLS_OTHER_HOST,
        /** Its certificate has expired, or is not valid yet. */
        TLS_EXPIRED,
        /** Its certificate was issued by an authority that is not trusted here. */
        TLS_UNKNOWN_AUTHORITY,
        /** It took too long in all. */
        TIMEOUT,
        /** The body is longer than allowed. */
        TOO_LARGE,
        /** The address must not be reached from here. */
        REFUSED_TARGET,
        /** The provider sent the request elsewhere, and it was not followed. */
        REDIRECT,
        /** The connection broke before the answer was complete. */
        CONNECTION_LOST,
        /** The provider says that it cannot answer now. */
        BUSY,
        /** We were told to stop. */
        INTERRUPTED
    }
}
