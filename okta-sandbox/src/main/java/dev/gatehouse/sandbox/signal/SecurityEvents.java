package dev.gatehouse.sandbox.signal;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Switch;

import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Transmits security events by push (SSF, RFC 8935); only Okta's two CAEP types. */
@Singleton
public final class SecurityEvents {
    private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";
    private static final String VERIFICATION =
            "https://schemas.openid.net/secevent/ssf/event-type/verification";
    private final Outbox outbox;

    SecurityEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells the realm's streams of a System Log event that they want. */
    void hear(Realm realm, Document event) {
        Optional<String> type = type(event.text("eventType"));
        if (type.isEmpty()) {
            return;
        }
        for (Document stream : realm.tenant().shelf("ssf-streams").list()) {
            if (stream.texts("events_requested").contains(type.get())
                    && stream.text("status").equals("enabled")) {
                outbox.later(() -> push(realm, stream, set(realm, stream, type.get(), event)));
            }
        }
    }

    private static Optional<String> type(String eventType) {
        return switch (eventType) {
            case "user.session.end", "user.session.clear" -> Optional.of(CAEP + "session-revoked");
            case "user.account.update_password" -> Optional.of(CAEP + "credential-change");
            default -> Optional.empty();
        };
    }

    /** Sends the verification event that a receiver asked for. */
    public void verify(Realm realm, Document stream, String state) {
        Map<String, Object> claims = claims(realm, stream);
        claims.put("sub_id", Map.of("format", "opaque", "id", stream.text("stream_id")));
        claims.put("events", Map.of(VERIFICATION, Map.of("state", state)));
        outbox.later(() -> push(realm, stream, claims));
    }

    private static Map<String, Object> set(
            Realm realm, Document stream, String type, Document event) {
        boolean seconds = realm.tenant().chose(Switch.SSF_TIME_UNIT, "seconds");
        long now = realm.tenant().now().toEpochMilli();
        Document user =
                event.items("target").stream()
                        .filter(target -> target.text("type").equals("User"))
                        .findFirst()
                        .orElse(event.at("actor"));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("event_timestamp", seconds ? now / 1000 : now);
        boolean own = event.at("actor").id().equals(user.id());
        details.put("initiating_entity", own ? "user" : "admin");
        if (type.endsWith("credential-change")) {
            details.put("change_type", "update");
            details.put("credential_type", "password");
        }
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("format", "iss_sub");
        subject.put("iss", realm.tenant().origin());
        subject.put("sub", user.id());
        details.put("subject", Map.of("user", subject));
        Map<String, Object> claims = claims(realm, stream);
        claims.put("sub_id", subject);
        claims.put("events", Map.of(type, details));
        return claims;
    }

    private static Map<String, Object> claims(Realm realm, Document stream) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", realm.tenant().origin());
        claims.put("aud", stream.text("aud"));
        claims.put("iat", realm.tenant().clock().epochSecond());
        claims.put("jti", OktaId.opaque());
        return claims;
    }

    private void push(Realm realm, Document stream, Map<String, Object> claims) {
        String jwt = realm.jwts().sign(AuthorizationServer.ORG, claims, "secevent+jwt");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/secevent+jwt");
        headers.put("Accept", "application/json");
        stream.findText("delivery.authorization_header")
                .ifPresent(value -> headers.put("Authorization", value));
        outbox.post(realm, stream.text("delivery.endpoint_url"), jwt, headers);
    }
}
