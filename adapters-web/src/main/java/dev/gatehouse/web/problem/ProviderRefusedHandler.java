package dev.gatehouse.web.problem;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.field.FieldProblem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.util.List;

/** The provider refused: 502 with what was seen, how to mend it, and the finding's code. */
@Singleton
final class ProviderRefusedHandler implements ExceptionHandler<ProviderRefused, HttpResponse<?>> {
    private final ErrorReplies replies;

    ProviderRefusedHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, ProviderRefused refused) {
        Finding finding = refused.finding();
        String detail = finding.seen() + ". " + finding.remedy().atProvider();
        return replies.reply(
                request,
                ErrorCode.PROVIDER_REFUSED,
                detail,
                List.of(new FieldProblem(finding.field(), finding.code().value())));
    }
}
