package dev.gatehouse.web.problem;

import dev.gatehouse.web.access.TooMuchAtOnce;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** 429 (RFC 6585, section 4): in a moment the same works; a flood is counted and not logged. */
@Singleton
final class TooMuchAtOnceHandler implements ExceptionHandler<TooMuchAtOnce, HttpResponse<?>> {
    private static final String SECONDS = "2";

    private final ErrorReplies replies;

    TooMuchAtOnceHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, TooMuchAtOnce tooMuch) {
        return replies.reply(request, ErrorCode.TOO_MUCH_AT_ONCE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
