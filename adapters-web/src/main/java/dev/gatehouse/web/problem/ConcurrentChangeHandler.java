package dev.gatehouse.web.problem;

import dev.gatehouse.application.storage.ConcurrentChange;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Somebody else changed the same thing first: 409, nothing was stored. */
@Singleton
final class ConcurrentChangeHandler implements ExceptionHandler<ConcurrentChange, HttpResponse<?>> {
    private final ErrorReplies replies;

    ConcurrentChangeHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, ConcurrentChange changed) {
        return replies.reply(request, ErrorCode.CONCURRENT_CHANGE);
    }
}
