package dev.gatehouse.sandbox.signal;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Switch;

import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls the applications that take part in Universal Logout (GTR draft; reference 6). */
@Singleton
public final class UniversalLogout {
    private static final long SECONDS = 300;
    private final Outbox outbox;

    UniversalLogout(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Calls every application that is configured for it and to which the person is assigned. */
    public List<String> callAll(Realm realm, User user) {
        List<App> apps =
                realm.apps().all().stream()
                        .filter(
                                app ->
                                        app.document()
                                                .find("sandbox.universalLogout.url")
                                                .isPresent())
                        .filter(app -> realm.apps().isAssigned(app, user))
                        .toList();
        apps.forEach(app -> outbox.later(() -> call(realm, app, user)));
        return apps.stream().map(App::label).toList();
    }

    private void call(Realm realm, App app, User user) {
        Document settings = app.document().at("sandbox.universalLogout");
        String url = settings.text("url");
        Outbox.Answer answer =
                outbox.post(
                        realm,
                        url,
                        JSONObjectUtils.toJSONString(
                                Map.of("sub_id", subject(realm, settings, user))),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "Authorization",
                                "Bearer " + token(realm, app, url)));
        String type = "user.authentication.universal_logout";
        String message = "Universal Logout";
        LogEntry entry =
                answer.status() >= 200 && answer.status() < 300
                        ? LogEntry.success(type, message)
                        : LogEntry.failure(type, message, "HTTP " + answer.status());
        realm.log().write(entry.by(user).on(user).on(app).debug("url", url));
    }

    private static Map<String, Object> subject(Realm realm, Document settings, User user) {
        Map<String, Object> subject = new LinkedHashMap<>();
        if (settings.text("format").equals("email")) {
            subject.put("format", "email");
            subject.put("email", user.email());
        } else {
            subject.put("format", "iss_sub");
            subject.put("iss", settings.findText("issuer").orElse(realm.tenant().origin()));
            subject.put("sub", user.id());
        }
        return subject;
    }

    private static String token(Realm realm, App app, String url) {
        long now = realm.tenant().clock().epochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", OktaId.opaque());
        claims.put("iss", realm.tenant().origin());
        claims.put("sub", app.clientId());
        claims.put("aud", url.replaceFirst("\\?.*", ""));
        claims.put("exp", now + SECONDS);
        claims.put("nbf", now - SECONDS);
        claims.put("iat", now);
        return realm.jwts().sign(signer(realm, app), claims, "global-token-revocation+jwt");
    }

    /** With the switch {@code app}: the key of the first server that has a policy for the app. */
    private static String signer(Realm realm, App app) {
        if (realm.tenant().chose(Switch.LOGOUT_KEY, "org")) {
            return AuthorizationServer.ORG;
        }
        return realm.servers().shelf().list().stream()
                .flatMap(server -> realm.servers().find(server.id()).stream())
                .filter(server -> server.policies().stream().anyMatch(p -> p.isFor(app.clientId())))
                .map(AuthorizationServer::id)
                .findFirst()
                .orElse(AuthorizationServer.ORG);
    }
}
