package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

import java.util.Map;

/** Gives Okta's shape to what no route answers: unknown paths, wrong methods, unreadable bodies. */
@Singleton
@Primary
final class UnroutedAnswer implements ErrorResponseProcessor<Map<String, Object>> {
    @Override
    public MutableHttpResponse<Map<String, Object>> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        ApiFault fault =
                switch (response.code()) {
                    case 404 -> ApiFault.E0000008;
                    case 405 -> ApiFault.E0000022;
                    case 406, 415 -> ApiFault.E0000021;
                    case 400, 413 -> ApiFault.E0000003;
                    default -> ApiFault.E0000009;
                };
        return response.status(fault.status())
                .body(ApiErrorBody.of(new ApiRefusal(fault)))
                .contentType(io.micronaut.http.MediaType.APPLICATION_JSON_TYPE);
    }
}
