package dev.gatehouse.sandbox.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.token.AccessTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class SignalsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final Receiver RECEIVER = new Receiver();
    private static final String SESSION_REVOKED =
            "https://schemas.openid.net/secevent/caep/event-type/session-revoked";
    private final Acme acme = Acme.with(SANDBOX);

    @BeforeAll
    static void waitLongerThanOkta() {
        SANDBOX.realm("acme").tenant().choose(Switch.SIGNAL_PATIENCE, "120");
    }

    @AfterAll
    static void stop() {
        SANDBOX.close();
        RECEIVER.close();
    }

    private static Document header(String jwt) {
        return Acme.json(
                new String(
                        Base64.getUrlDecoder().decode(jwt.substring(0, jwt.indexOf('.'))),
                        StandardCharsets.UTF_8));
    }

    private String admin(String path, String body) {
        return acme.browser()
                .json("POST", SANDBOX.admin() + "/admin/tenants/acme" + path, body)
                .body();
    }

    @Test
    void callTheAppsThatTakePartInUniversalLogout() {
        String url = RECEIVER.url("/logout");
        admin("/apps/" + Acme.WEB + "/universal-logout", "{\"url\":\"" + url + "\"}");
        acme.manage("DELETE", "/api/v1/users/" + Acme.ANN + "/sessions?oauthTokens=true", "");
        Receiver.Call call = RECEIVER.next();
        String jwt = call.authorization().replace("Bearer ", "");
        assertThat(header(jwt).text("typ")).isEqualTo("global-token-revocation+jwt");
        Document claims = AccessTokens.peek(jwt).orElseThrow();
        assertThat(claims.fields().keySet())
                .containsExactlyInAnyOrder("jti", "iss", "sub", "aud", "exp", "nbf", "iat");
        assertThat(claims.text("iss")).isEqualTo(acme.origin());
        assertThat(claims.text("aud")).isEqualTo(url);
        Document subject = Acme.json(call.body()).at("sub_id");
        assertThat(subject.text("format")).isEqualTo("iss_sub");
        assertThat(subject.text("sub")).isEqualTo(Acme.ANN);
        assertThat(subject.fields().keySet()).containsExactlyInAnyOrder("format", "iss", "sub");
        assertThat(SANDBOX.realm("acme").jwts().verified("org", jwt)).isPresent();
        SANDBOX.realm("acme").apps().shelf().update(Acme.WEB, app -> app.without("sandbox"));
    }

    @Test
    void pushSecurityEvents() {
        String stream =
                """
                {"events_requested":["%s"],"delivery":{"method":"urn:ietf:rfc:8935",
                 "endpoint_url":"%s","authorization_header":"secret"}}\
                """
                        .formatted(SESSION_REVOKED, RECEIVER.url("/events"));
        assertThat(acme.manage("POST", "/api/v1/ssf/stream", stream).statusCode()).isEqualTo(201);
        assertThat(acme.manage("POST", "/api/v1/ssf/stream", stream).statusCode()).isEqualTo(409);
        assertThat(admin("/users/vera@acme.example/sign-out", "")).contains("vera@acme.example");
        Receiver.Call call = RECEIVER.next();
        assertThat(call.contentType()).isEqualTo("application/secevent+jwt");
        assertThat(call.authorization()).isEqualTo("secret");
        assertThat(header(call.body()).text("typ")).isEqualTo("secevent+jwt");
        String claims = AccessTokens.peek(call.body()).orElseThrow().fields().toString();
        assertThat(claims).contains(SESSION_REVOKED, "event_timestamp", "iss_sub", "00uacmevera");
        Document set = AccessTokens.peek(call.body()).orElseThrow();
        assertThat(set.fields().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "iat", "jti", "sub_id", "events");
        assertThat(set.at("sub_id").fields().keySet())
                .containsExactlyInAnyOrder("format", "iss", "sub");
        assertThat(set.at("events").fields()).containsOnlyKeys(SESSION_REVOKED);
        acme.manage("POST", "/api/v1/ssf/stream/verification", "{\"state\":\"hello\"}");
        assertThat(AccessTokens.peek(RECEIVER.next().body()).orElseThrow().fields().toString())
                .contains("hello");
        String id =
                Acme.json("{\"list\":" + acme.manage("GET", "/api/v1/ssf/stream", "").body() + "}")
                        .items("list")
                        .getFirst()
                        .text("stream_id");
        assertThat(id).startsWith("esc");
        String patched =
                acme.manage(
                                "PATCH",
                                "/api/v1/ssf/stream",
                                "{\"stream_id\":\"%s\",\"format\":\"opaque\"}".formatted(id))
                        .body();
        assertThat(patched).contains("\"format\":\"opaque\"", SESSION_REVOKED);
        assertThat(acme.manage("GET", "/api/v1/ssf/stream?stream_id=escother", "").statusCode())
                .isEqualTo(404);
        acme.manage("DELETE", "/api/v1/ssf/stream", "");
    }

    @Test
    void tellEventHooksOnceTheyAreVerified() {
        String hook =
                """
                {"name":"test","events":{"type":"EVENT_TYPE","items":
                 ["group.user_membership.add"]},"channel":{"type":"HTTP","version":"1.0.0",
                 "config":{"uri":"%s","authScheme":{"type":"HEADER","key":"Authorization",
                 "value":"hook"}}}}\
                """
                        .formatted(RECEIVER.url("/hook"));
        Document made = Acme.json(acme.manage("POST", "/api/v1/eventHooks", hook));
        assertThat(made.text("verificationStatus")).isEqualTo("UNVERIFIED");
        assertThat(
                        acme.manage(
                                        "POST",
                                        "/api/v1/eventHooks/" + made.id() + "/lifecycle/verify",
                                        "")
                                .body())
                .contains("\"VERIFIED\"");
        admin("/users/nora@acme.example/join-group", "{\"group\":\"View Only\"}");
        Receiver.Call call = RECEIVER.next();
        assertThat(call.authorization()).isEqualTo("hook");
        Document event = Acme.json(call.body()).items("data.events").getFirst();
        assertThat(event.text("eventType")).isEqualTo("group.user_membership.add");
        assertThat(event.text("uuid")).isNotEmpty();
        assertThat(Acme.json(call.body()).fields().keySet())
                .containsExactlyInAnyOrder(
                        "eventType",
                        "eventTypeVersion",
                        "cloudEventsVersion",
                        "source",
                        "eventId",
                        "eventTime",
                        "contentType",
                        "data");
        acme.manage("DELETE", "/api/v1/eventHooks/" + made.id(), "");
    }
}
