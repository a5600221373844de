package dev.gatehouse.web.problem;

import dev.gatehouse.web.access.UnknownAddress;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Nothing there: 404, whatever the reason. */
@Singleton
final class UnknownAddressHandler implements ExceptionHandler<UnknownAddress, HttpResponse<?>> {
    private final ErrorReplies replies;

    UnknownAddressHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, UnknownAddress unknown) {
        return replies.reply(request, ErrorCode.NOT_FOUND);
    }
}
