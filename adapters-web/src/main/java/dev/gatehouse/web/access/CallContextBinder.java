package dev.gatehouse.web.access;

import dev.gatehouse.application.access.CallContext;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

/** Gives controllers the caller as an argument. */
@Singleton
final class CallContextBinder implements TypedRequestArgumentBinder<CallContext> {
    @Override
    public Argument<CallContext> argumentType() {
        return Argument.of(CallContext.class);
    }

    @Override
    public BindingResult<CallContext> bind(
            ArgumentConversionContext<CallContext> context, HttpRequest<?> request) {
        return () -> Calls.call(request);
    }
}
