package dev.gatehouse.domain.session;

import dev.gatehouse.domain.field.Rules;

/**
 * The provider's own name of a session there: {@code sid} of the ID token (OpenID Connect
 * Front-Channel Logout 1.0, section 3); 1 to 255 characters.
 */
public record ProviderSessionId(String value) {
    public ProviderSessionId {
        Rules.text(value, 255, "provider_session_id.format");
    }

    /** Masked: who knows it can end the session by front-channel logout. */
    @Override
    public String toString() {
        return "***";
    }
}
