package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;

/** Gives controllers the realm whose port a request came in by. */
@Singleton
public final class RealmOfRequest implements TypedRequestArgumentBinder<Realm> {
    private final Realms realms;

    RealmOfRequest(Realms realms) {
        this.realms = realms;
    }

    /** Finds the realm; refuses at the admin port, which is no tenant. */
    public Realm of(HttpRequest<?> request) {
        return realms.at(request.getServerAddress().getPort())
                .orElseThrow(() -> new ApiRefusal(ApiFault.E0000008));
    }

    @Override
    public Argument<Realm> argumentType() {
        return Argument.of(Realm.class);
    }

    @Override
    public BindingResult<Realm> bind(
            ArgumentConversionContext<Realm> context, HttpRequest<?> source) {
        Optional<Realm> realm = Optional.of(of(source));
        return () -> realm;
    }
}
