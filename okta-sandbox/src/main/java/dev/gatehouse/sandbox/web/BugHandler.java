package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a bug of ours as Okta answers one of its own, and logs it. */
@Singleton
final class BugHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(BugHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, RuntimeException error) {
        LOG.error("{} {}", request.getMethodName(), request.getPath(), error);
        return HttpResponse.serverError(ApiErrorBody.of(new ApiRefusal(ApiFault.E0000009)));
    }
}
