package dev.gatehouse.web.access;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.handover.UseHandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * Finds the holder of a hand-over by its cookie, where nobody is signed in.
 *
 * <p>Always asks the storage: it is used rarely, and taking it back must be effective at once.
 */
@Singleton
final class HandOverCallers {
    private final UseHandOver use;
    private final HandOverCookies cookies;

    HandOverCallers(UseHandOver use, HandOverCookies cookies) {
        this.use = use;
        this.cookies = cookies;
    }

    /** Whether the storage must be asked. */
    boolean presented(HttpRequest<?> request, Optional<Organization> organization) {
        return organization.flatMap(at -> cookies.read(request, at.id())).isPresent();
    }

    void identify(
            HttpRequest<?> request, CallContext visitor, Optional<Organization> organization) {
        organization.ifPresent(
                at ->
                        cookies.read(request, at.id())
                                .map(Secret::hash)
                                .map(hash -> use.use(visitor, at, hash))
                                .ifPresent(outcome -> note(request, visitor, outcome)));
    }

    private static void note(
            HttpRequest<?> request, CallContext visitor, UseHandOver.Outcome outcome) {
        switch (outcome) {
            case UseHandOver.Outcome.Holder(Caller.HandOver caller) ->
                    Calls.call(request, visitor.by(caller));
            case UseHandOver.Outcome.Over(HandOverEnd reason) -> Calls.handOver(request, reason);
            case UseHandOver.Outcome.Unknown() -> {
                // A cookie that stands for nothing: whoever sent it is a visitor.
            }
        }
    }
}
