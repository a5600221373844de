package dev.gatehouse.web.access;

import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

/**
 * The {@code Authorization} header was not accepted (RFC 6750, section 3).
 *
 * <p>Thrown before a controller runs; told in one place as a problem document and a challenge.
 */
public final class BearerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final @Nullable String error;

    private BearerRefused(HttpStatus status, @Nullable String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    /** 401: expired, revoked, malformed or not for us. */
    static BearerRefused invalid(String description) {
        return new BearerRefused(HttpStatus.UNAUTHORIZED, "invalid_token", description);
    }

    /** 403: genuine, but without a right here. */
    static BearerRefused noRole(String description) {
        return new BearerRefused(HttpStatus.FORBIDDEN, "insufficient_scope", description);
    }

    /** 503: it cannot be judged now. */
    static BearerRefused unavailable(String description) {
        return new BearerRefused(HttpStatus.SERVICE_UNAVAILABLE, null, description);
    }

    public HttpStatus status() {
        return status;
    }

    /** The error code of the challenge; null where none is sent. */
    public @Nullable String error() {
        return error;
    }

    /** What is wrong with it; holds nothing of the token. */
    public String description() {
        return String.valueOf(getMessage());
    }
}
