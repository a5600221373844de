package dev.gatehouse.web.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.util.UUID;

/**
 * A part of the address or body that is not what it must be: 400. What is no id cannot be that of
 * anything, so it is an unknown address: 404.
 */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class MalformedValueHandler
        implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
    private final ErrorReplies replies;

    MalformedValueHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, ConversionErrorException malformed) {
        boolean id = malformed.getArgument().getType() == UUID.class;
        return replies.reply(request, id ? ErrorCode.NOT_FOUND : ErrorCode.BAD_REQUEST);
    }
}
