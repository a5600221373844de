package dev.gatehouse.web.access;

import dev.gatehouse.domain.organization.Organization;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

/** Gives controllers the organization whose address was called. */
@Singleton
final class OrganizationBinder implements TypedRequestArgumentBinder<Organization> {
    @Override
    public Argument<Organization> argumentType() {
        return Argument.of(Organization.class);
    }

    @Override
    public BindingResult<Organization> bind(
            ArgumentConversionContext<Organization> context, HttpRequest<?> request) {
        return () -> Calls.organization(request);
    }
}
