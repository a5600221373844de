package dev.gatehouse.web.problem;

import dev.gatehouse.web.access.ForeignRequest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** A form of another site, or a program without a token: 403. */
@Singleton
final class ForeignRequestHandler implements ExceptionHandler<ForeignRequest, HttpResponse<?>> {
    private final ErrorReplies replies;

    ForeignRequestHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, ForeignRequest foreign) {
        return replies.reply(request, ErrorCode.FOREIGN_REQUEST);
    }
}
