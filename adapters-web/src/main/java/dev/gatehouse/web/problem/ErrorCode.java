package dev.gatehouse.web.problem;

import io.micronaut.http.HttpStatus;

import java.util.Locale;

/** What can go wrong with a request; each has its texts. */
enum ErrorCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNREADABLE_MARK(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
    INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN),
    NOT_PERMITTED(HttpStatus.FORBIDDEN),
    FOREIGN_REQUEST(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONCURRENT_CHANGE(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MUCH_AT_ONCE(HttpStatus.TOO_MANY_REQUESTS),
    INVALID_FIELDS(HttpStatus.UNPROCESSABLE_ENTITY),
    PROVIDER_REFUSED(HttpStatus.BAD_GATEWAY),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ErrorCode(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Whether the same request may succeed in a moment. */
    boolean passes() {
        return this == TOO_MUCH_AT_ONCE || this == UNEXPECTED || this == UNAVAILABLE;
    }

    /** The name in message files and problem types: {@code not_found}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code for a status that the framework chose. */
    static ErrorCode of(int status) {
        for (ErrorCode code : values()) {
            if (code.status.getCode() == status) {
                return code;
            }
        }
        return status < 500 ? BAD_REQUEST : UNEXPECTED;
    }
}
