package dev.gatehouse.oidc.signin;

import dev.gatehouse.oidc.connection.Printable;

/**
 * An error as the provider told it (RFC 6749, sections 4.1.2.1 and 5.2).
 *
 * @param code {@code error}; printable and short, as is the description
 * @param description {@code error_description}, or empty
 * @param status of the token endpoint's answer; 0 when the browser brought the error
 */
public record ProviderError(String code, String description, int status) {
    public ProviderError {
        code = Printable.of(code);
        description = Printable.of(description);
    }

    /** Whether the provider may answer otherwise a moment later. */
    public boolean passing() {
        return status >= 500
                || status == 429
                || code.equals("server_error")
                || code.equals("temporarily_unavailable");
    }
}
