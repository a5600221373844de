package dev.gatehouse.web.problem;

import dev.gatehouse.application.storage.UnreadableMark;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.util.List;

/** A page of a list was asked for that none leads to: 400, with the way to the first. */
@Singleton
final class UnreadableMarkHandler implements ExceptionHandler<UnreadableMark, HttpResponse<?>> {
    private final ErrorReplies replies;
    private final Texts texts;

    UnreadableMarkHandler(ErrorReplies replies, Texts texts) {
        this.replies = replies;
        this.texts = texts;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, UnreadableMark unreadable) {
        ErrorCode code = ErrorCode.UNREADABLE_MARK;
        String detail = texts.text("error." + code.key() + ".detail");
        List<FieldProblem> problems = List.of(new FieldProblem("after", "query.mark"));
        return replies.reply(request, code, detail, problems);
    }
}
