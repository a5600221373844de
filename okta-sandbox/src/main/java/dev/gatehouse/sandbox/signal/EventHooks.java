package dev.gatehouse.sandbox.signal;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;

import jakarta.inject.Singleton;

import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Verifies event hooks and tells them what they subscribed to; one retry on 5xx. */
@Singleton
public final class EventHooks {
    private final Outbox outbox;

    EventHooks(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells every verified hook of the realm of an event that it wants. */
    void hear(Realm realm, Document event) {
        for (Document hook : realm.tenant().shelf("eventHooks").list()) {
            boolean wanted =
                    hook.texts("events.items").contains(event.text("eventType"))
                            && hook.text("status").equals("ACTIVE")
                            && hook.text("verificationStatus").equals("VERIFIED");
            if (wanted) {
                outbox.later(() -> deliver(realm, hook, event));
            }
        }
    }

    private void deliver(Realm realm, Document hook, Document event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("eventType", "com.okta.event_hook");
        body.put("eventTypeVersion", "1.0");
        body.put("cloudEventsVersion", "0.1");
        body.put("source", realm.tenant().origin() + "/api/v1/eventHooks/" + hook.id());
        body.put("eventId", UUID.randomUUID().toString());
        body.put("eventTime", realm.tenant().now().toString());
        body.put("contentType", "application/json");
        body.put("data", Map.of("events", List.of(event.fields())));
        String json = JSONObjectUtils.toJSONString(body);
        String url = hook.text("channel.config.uri");
        Map<String, String> headers = headers(hook);
        if (outbox.post(realm, url, json, headers).status() >= 500) {
            outbox.post(realm, url, json, headers);
        }
    }

    /** Asks the hook to echo a challenge; only then is it told anything. */
    public boolean verify(Realm realm, Document hook) {
        String challenge = OktaId.opaque();
        Map<String, String> headers = new LinkedHashMap<>(headers(hook));
        headers.remove("Content-Type");
        headers.put("x-okta-verification-challenge", challenge);
        Outbox.Answer answer = outbox.get(realm, hook.text("channel.config.uri"), headers);
        try {
            return answer.status() == 200
                    && challenge.equals(JSONObjectUtils.parse(answer.body()).get("verification"));
        } catch (ParseException e) {
            return false;
        }
    }

    private static Map<String, String> headers(Document hook) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        Document scheme = hook.at("channel.config.authScheme");
        scheme.findText("value")
                .ifPresent(
                        value ->
                                headers.put(scheme.findText("key").orElse("Authorization"), value));
        hook.items("channel.config.headers")
                .forEach(header -> headers.put(header.text("key"), header.text("value")));
        return headers;
    }
}
