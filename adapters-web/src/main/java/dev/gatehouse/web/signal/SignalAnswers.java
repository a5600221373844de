package dev.gatehouse.web.signal;

import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.application.signal.SignalOutcome;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import java.util.Map;
import java.util.function.Function;

/** Answers that every kind of signal has in common. */
final class SignalAnswers {
    /** Longer bodies than any signal that we know. */
    static final int LONGEST = 65_536;

    private SignalAnswers() {}

    static MutableHttpResponse<Map<String, String>> empty(HttpStatus status) {
        return HttpResponse.status(status);
    }

    /**
     * For protocols in which whoever sends an event only wants to know that it was received: once
     * or again, and whether or not it was about somebody here.
     */
    static MutableHttpResponse<Map<String, String>> acknowledged(
            SignalOutcome outcome,
            HttpStatus received,
            Function<SignalFault, MutableHttpResponse<Map<String, String>>> refused) {
        return switch (outcome) {
            case SignalOutcome.Done(),
                    SignalOutcome.UnknownUser(),
                    SignalOutcome.Impossible(),
                    SignalOutcome.Repeated() ->
                    empty(received);
            case SignalOutcome.NotOffered() -> empty(HttpStatus.NOT_FOUND);
            case SignalOutcome.Unavailable() -> unavailable();
            case SignalOutcome.Refused(SignalFault fault) -> refused.apply(fault);
        };
    }

    /** RFC 6585, section 4. */
    static MutableHttpResponse<Map<String, String>> tooMany() {
        return empty(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "1");
    }

    static MutableHttpResponse<Map<String, String>> unavailable() {
        return empty(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5");
    }

    /** 401 without a reason: whoever forges learns nothing (RFC 6750, section 3). */
    static MutableHttpResponse<Map<String, String>> notBelieved() {
        return empty(HttpStatus.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
