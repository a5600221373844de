package dev.gatehouse.sandbox.trouble;

import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.web.ClientAddress;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

/** The cookie by which authorize tells devices of one address apart; named by tenant. */
final class DeviceToken {
    private DeviceToken() {}

    /** Whether the client may ask again from this address and device; others are not counted. */
    static boolean admits(RateLimits limits, Realm realm, HttpRequest<?> request) {
        if (!isAuthorize(request)) {
            return true;
        }
        String client = request.getParameters().getFirst("client_id").orElse("");
        String device =
                request.getCookies().findCookie(name(realm)).map(Cookie::getValue).orElse("");
        return limits.admitsClient(realm, client + " " + ClientAddress.of(request) + " " + device);
    }

    static void give(Realm realm, HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (isAuthorize(request) && request.getCookies().findCookie(name(realm)).isEmpty()) {
            response.cookie(
                    Cookie.of(name(realm), OktaId.random("DT"))
                            .path("/")
                            .httpOnly(true)
                            .sameSite(SameSite.Lax));
        }
    }

    private static boolean isAuthorize(HttpRequest<?> request) {
        return request.getPath().endsWith("/v1/authorize");
    }

    private static String name(Realm realm) {
        return "DT_" + realm.name();
    }
}
