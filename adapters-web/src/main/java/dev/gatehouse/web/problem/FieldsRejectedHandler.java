package dev.gatehouse.web.problem;

import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Fields that break their rules: 422 with every problem at its field. */
@Singleton
final class FieldsRejectedHandler implements ExceptionHandler<FieldsRejected, HttpResponse<?>> {
    private final ErrorReplies replies;
    private final Texts texts;

    FieldsRejectedHandler(ErrorReplies replies, Texts texts) {
        this.replies = replies;
        this.texts = texts;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, FieldsRejected rejected) {
        ErrorCode code = ErrorCode.INVALID_FIELDS;
        String detail = texts.text("error." + code.key() + ".detail");
        return replies.reply(request, code, detail, rejected.problems());
    }
}
