package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.session.OktaSession;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import java.util.Optional;

/** The cookie of an Okta session; named by tenant because cookies ignore ports. */
public final class SessionCookie {
    private SessionCookie() {}

    private static String name(Realm realm) {
        return "idx_" + realm.name();
    }

    /** The live session that the browser shows. */
    public static Optional<OktaSession> session(Realm realm, HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name(realm))
                .flatMap(cookie -> realm.sessions().find(cookie.getValue()));
    }

    static Cookie of(Realm realm, OktaSession session) {
        return bare(realm, session.id());
    }

    public static Cookie removal(Realm realm) {
        return bare(realm, "").maxAge(0);
    }

    private static Cookie bare(Realm realm, String value) {
        return Cookie.of(name(realm), value).path("/").httpOnly(true).sameSite(SameSite.Lax);
    }
}
