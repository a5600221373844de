package dev.gatehouse.application.signal;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signal.SignalKind;

import java.util.Optional;

/** A signal as it arrived; hostile until a connector has judged it. */
public sealed interface IncomingSignal {
    SignalKind kind();

    /** The text form of a body that may hold a token: its length alone. */
    static String masked(String body) {
        return body.length() + " characters";
    }

    /** Okta's Universal Logout: the token of the {@code Authorization} header and the JSON body. */
    record GlobalTokenRevocation(Secret token, String body) implements IncomingSignal {
        @Override
        public SignalKind kind() {
            return SignalKind.GLOBAL_TOKEN_REVOCATION;
        }

        @Override
        public String toString() {
            return "GlobalTokenRevocation[" + masked(body) + "]";
        }
    }

    /** The {@code logout_token} of OpenID Connect Back-Channel Logout. */
    record BackChannelLogout(Secret token) implements IncomingSignal {
        @Override
        public SignalKind kind() {
            return SignalKind.BACK_CHANNEL_LOGOUT;
        }
    }

    /** The parameters of OpenID Connect Front-Channel Logout; both are needed. */
    record FrontChannelLogout(String issuer, Secret session) implements IncomingSignal {
        @Override
        public SignalKind kind() {
            return SignalKind.FRONT_CHANNEL_LOGOUT;
        }
    }

    /**
     * A pushed security event token.
     *
     * @param authorization the value of the {@code Authorization} header
     */
    record SecurityEvent(Secret token, Optional<Secret> authorization, Optional<Audience> audience)
            implements IncomingSignal {
        @Override
        public SignalKind kind() {
            return SignalKind.SECURITY_EVENT;
        }
    }

    /** An event hook, and the secret that came with it. */
    record EventHook(Optional<Secret> secret, String body) implements IncomingSignal {
        @Override
        public SignalKind kind() {
            return SignalKind.EVENT_HOOK;
        }

        @Override
        public String toString() {
            return "EventHook[" + masked(body) + "]";
        }
    }
}
