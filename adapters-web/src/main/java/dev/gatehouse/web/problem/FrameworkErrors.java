package dev.gatehouse.web.problem;

import dev.gatehouse.web.access.Correlation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what the framework itself refuses (no route, wrong method, too large …) into our form. */
@Singleton
final class FrameworkErrors implements ErrorResponseProcessor<byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkErrors.class);

    private final ErrorReplies replies;

    FrameworkErrors(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(
            ErrorContext context, MutableHttpResponse<?> base) {
        HttpRequest<?> request = context.getRequest();
        ErrorCode code = ErrorCode.of(base.code());
        LOG.info(
                "{} {} -> {} {}",
                request.getMethodName(),
                LoggedPath.of(request),
                base.code(),
                Correlation.of(request));
        context.getRootCause().ifPresent(cause -> LOG.debug("Refused by the framework", cause));
        MutableHttpResponse<byte[]> reply = replies.reply(request, code);
        base.getHeaders()
                .forEach(
                        (name, values) -> {
                            if ("allow".equalsIgnoreCase(name)) {
                                values.forEach(value -> reply.header(name, value));
                            }
                        });
        return reply;
    }
}
