package dev.gatehouse.web.problem;

import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.web.access.Correlation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 503, which signs nobody out: cookies stay as they are, and the browser may try again soon. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<StorageUnavailable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);
    private static final String SECONDS = "5";

    private final ErrorReplies replies;

    UnavailableHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, StorageUnavailable thrown) {
        LOG.warn(
                "{} {} -> 503 {}: {}",
                request.getMethodName(),
                LoggedPath.of(request),
                Correlation.of(request),
                thrown.getMessage());
        return replies.reply(request, ErrorCode.UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
