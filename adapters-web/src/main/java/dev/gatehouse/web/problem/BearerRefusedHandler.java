package dev.gatehouse.web.problem;

import dev.gatehouse.web.access.BearerRefused;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.util.List;

/** A bearer token that was not accepted: its challenge is that of RFC 6750, section 3. */
@Singleton
final class BearerRefusedHandler implements ExceptionHandler<BearerRefused, HttpResponse<?>> {
    private final ErrorReplies replies;

    BearerRefusedHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, BearerRefused refused) {
        MutableHttpResponse<byte[]> reply =
                replies.reply(request, code(refused), refused.description(), List.of());
        return refused.error() == null
                ? reply.header(HttpHeaders.RETRY_AFTER, "10")
                : reply.header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        Challenge.of(refused.error(), refused.description()));
    }

    private static ErrorCode code(BearerRefused refused) {
        return switch (refused.status()) {
            case UNAUTHORIZED -> ErrorCode.INVALID_TOKEN;
            case FORBIDDEN -> ErrorCode.INSUFFICIENT_SCOPE;
            default -> ErrorCode.UNAVAILABLE;
        };
    }
}
