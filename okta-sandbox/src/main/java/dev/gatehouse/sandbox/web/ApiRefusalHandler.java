package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.ApiRefusal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Writes a refusal of the Management API in Okta's shape. */
@Singleton
final class ApiRefusalHandler implements ExceptionHandler<ApiRefusal, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ApiRefusal refusal) {
        return HttpResponse.status(HttpStatus.valueOf(refusal.fault().status()))
                .body(ApiErrorBody.of(refusal));
    }
}
