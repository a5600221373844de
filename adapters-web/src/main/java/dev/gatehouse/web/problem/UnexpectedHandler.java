package dev.gatehouse.web.problem;

import dev.gatehouse.web.access.Correlation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bug or broken infrastructure: 500, logged once with the reference code that the page shows. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    private final ErrorReplies replies;

    UnexpectedHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        LOG.error(
                "{} {} failed, reference {}",
                request.getMethodName(),
                LoggedPath.of(request),
                Correlation.of(request),
                thrown);
        return replies.reply(request, ErrorCode.UNEXPECTED);
    }
}
