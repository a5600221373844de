package dev.gatehouse.sandbox.trouble;

import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;
import dev.gatehouse.sandbox.web.ApiErrorBody;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Lets a fault happen to a request, before or after the work is done. */
@ServerFilter("/**")
final class TroubleFilter {
    private static final String HIT = "sandbox.trouble";
    private final Realms realms;
    private final Troubles troubles;
    private final RateLimits limits;

    TroubleFilter(Realms realms, Troubles troubles, RateLimits limits) {
        this.realms = realms;
        this.troubles = troubles;
        this.limits = limits;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> before(HttpRequest<?> request) throws InterruptedException {
        Optional<Realm> realm = realms.at(request.getServerAddress().getPort());
        if (realm.isEmpty() || request.getPath().startsWith("/assets/")) {
            return null;
        }
        Optional<Trouble> hit = troubles.hit(realm.get().name(), request.getPath());
        if (hit.isEmpty()) {
            return limits.admits(realm.get(), request.getPath())
                            && DeviceToken.admits(limits, realm.get(), request)
                    ? null
                    : busy(realm.get());
        }
        request.setAttribute(HIT, hit.get());
        return switch (hit.get().kind()) {
            case SLOW -> {
                troubles.endure(realm.get().name(), hit.get());
                yield null;
            }
            case ERROR -> error(hit.get().status());
            case BUSY -> limits.refuse(realm.get(), hit.get().millis());
            case DROP -> {
                Wire.close(request);
                yield HttpResponse.serverError();
            }
            case GARBAGE ->
                    HttpResponse.ok("<html>this is not what you asked for")
                            .contentType(MediaType.TEXT_HTML_TYPE);
            case SERVER_ERROR -> upset(request, OAuthFault.SERVER_ERROR, 500);
            case UNAVAILABLE -> upset(request, OAuthFault.TEMPORARILY_UNAVAILABLE, 503);
            case TRUNCATE, LOSE -> null;
        };
    }

    @ResponseFilter
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        realms.at(request.getServerAddress().getPort())
                .ifPresent(
                        realm -> {
                            limits.describe(realm, request.getPath(), response);
                            DeviceToken.give(realm, request, response);
                        });
        Optional<Trouble> hit = request.getAttribute(HIT, Trouble.class);
        hit.map(Trouble::kind)
                .ifPresent(
                        kind -> {
                            switch (kind) {
                                case LOSE -> Wire.close(request);
                                case TRUNCATE -> Wire.truncate(request);
                                case SLOW,
                                        ERROR,
                                        BUSY,
                                        DROP,
                                        GARBAGE,
                                        SERVER_ERROR,
                                        UNAVAILABLE -> {}
                            }
                        });
    }

    /**
     * OAuth's word for 503, else the Management API's error of that status: for 401 the one of a
     * token that somebody has just revoked.
     */
    private static HttpResponse<?> error(int status) {
        ApiFault fault = status == 401 ? ApiFault.E0000011 : first(status);
        return status == 503
                ? told(OAuthFault.TEMPORARILY_UNAVAILABLE, status)
                : HttpResponse.status(HttpStatus.valueOf(status))
                        .body(ApiErrorBody.of(new ApiRefusal(fault)));
    }

    private static ApiFault first(int status) {
        return Arrays.stream(ApiFault.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElse(ApiFault.E0000009);
    }

    /** Authorize tells the client by a redirect (RFC 6749 4.1.2.1), all others by JSON. */
    private static @Nullable HttpResponse<?> upset(
            HttpRequest<?> request, OAuthFault fault, int status) {
        if (!request.getPath().endsWith("/v1/authorize")) {
            return told(fault, status);
        }
        request.setAttribute(OAuthFault.UPSET, fault);
        return null;
    }

    private static HttpResponse<?> told(OAuthFault fault, int status) {
        return HttpResponse.status(HttpStatus.valueOf(status))
                .body(
                        Map.of(
                                "error", fault.error(),
                                "error_description", fault.description("")));
    }

    private HttpResponse<?> busy(Realm realm) {
        return limits.refuse(realm, RateLimits.END_OF_MINUTE);
    }
}
