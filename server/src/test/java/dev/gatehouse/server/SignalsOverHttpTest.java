package dev.gatehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.signal.ProviderSessions;
import dev.gatehouse.application.signal.SignalSettingsStore;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.signal.SharedSecret;
import dev.gatehouse.domain.signal.SignalSettings;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;
import dev.gatehouse.oidc.signal.LogoutTokens;
import dev.gatehouse.okta.OktaConnector;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every status that a signal may be answered with, over HTTP against the whole server. */
class SignalsOverHttpTest {
    private static final JOSEObjectType LOGOUT = new JOSEObjectType("global-token-revocation+jwt");
    private static final JOSEObjectType EVENT = new JOSEObjectType("secevent+jwt");
    private static final Secret HOOK_SECRET = new Secret("hook-secret-0123456789");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ScriptedProvider okta;
    private static ApplicationContext gatehouse;
    private static Organization acme;
    private static Organization stand;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        okta = new ScriptedProvider();
        Map<String, Object> org = okta.metadata();
        org.put("issuer", okta.origin().value());
        org.put("jwks_uri", okta.origin() + "/oauth2/v1/keys");
        okta.on(
                "/.well-known/openid-configuration",
                Reply.json(200, JSONObjectUtils.toJSONString(org)));
        okta.on(
                "/oauth2/v1/keys",
                Reply.json(200, new JWKSet(List.of(TestKeys.SECOND)).toString()));
        gatehouse = server(data);
        acme = organization(AConnection.KIND);
        stand = organization(StandInConnector.KIND);
    }

    private static ApplicationContext server(Path data) {
        OutboundGuard guard = okta.guard();
        InstantSource clock = InstantSource.system();
        OktaConnector connector = new OktaConnector(guard, clock);
        Connectors connectors =
                new Connectors(List.of(connector, new StandInConnector(connector, guard, clock)));
        RuntimeBeanDefinition<Connectors> replaced =
                RuntimeBeanDefinition.builder(Connectors.class, () -> connectors)
                        .singleton(true)
                        .replaces(Connectors.class)
                        .build();
        return WholeServer.start(data, builder -> builder.beanDefinitions(replaced));
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
        okta.close();
    }

    private static <T> T port(Class<T> type) {
        return gatehouse.getBean(type);
    }

    private static Organization organization(ProviderKind kind) {
        Organization organization = WholeServer.organization(gatehouse);
        IdentityProviderConnection connection =
                AConnection.of(organization)
                        .by(kind)
                        .at(okta.issuer().value())
                        .as(TestToken.CLIENT)
                        .withoutApi()
                        .live();
        port(Connections.class).store(connection);
        port(SignalSettingsStore.class)
                .store(
                        SignalSettings.none(connection.id())
                                .with(
                                        SignalSettings.Purpose.EVENT_HOOK,
                                        Optional.of(
                                                new SharedSecret(
                                                        HOOK_SECRET.hash(),
                                                        Optional.empty(),
                                                        Instant.now()))));
        return organization;
    }

    private static Pin pin(String id) {
        return new Pin(okta.issuer(), new ProviderUserId(id));
    }

    /** A person of the organization with a session. */
    private static Session session(Organization at, String id) {
        DomainName login = new DomainName(id + "@acme.example");
        User bound =
                AUser.of(at.id())
                        .boundTo(login.value())
                        .granted("administrator")
                        .in(port(Users.class));
        port(Users.class)
                .update(bound.signedIn(pin(id), login, ReceivedGroups.NONE, Instant.now()));
        return ASession.of(bound)
                .startedAt(Instant.now().minusSeconds(5))
                .foundedIn(port(TokenVault.class), at.id())
                .in(port(Sessions.class));
    }

    private static boolean live(Session session) {
        return port(Sessions.class).find(session.hash()).orElseThrow().state()
                instanceof SessionState.Live;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpRequest.Builder to(Organization at, String path) {
        return HttpRequest.newBuilder(URI.create(at.address() + path));
    }

    private static HttpRequest.Builder post(Organization at, String path, String body) {
        return to(at, path).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static TestToken revocation() {
        return TestToken.signal(
                        okta.origin().value(),
                        acme.address() + "/global-token-revocation",
                        Instant.now())
                .with("jti", Given.word())
                .with("sub", TestToken.CLIENT);
    }

    private static String subject(String id) {
        return "{\"sub_id\":{\"format\":\"iss_sub\",\"iss\":\"%s\",\"sub\":\"%s\"}}"
                .formatted(okta.origin(), id);
    }

    private static int revoke(Secret token, String body) {
        return send(post(acme, "/global-token-revocation", body)
                        .header("Authorization", "Bearer " + token.reveal()))
                .statusCode();
    }

    @Test
    void universalLogoutEndsSessionsOnceAndAnswers204() {
        Session ann = session(acme, "00uann");
        Secret token = revocation().signed(TestKeys.SECOND, LOGOUT);
        assertThat(revoke(token, subject("00uann"))).isEqualTo(204);
        assertThat(live(ann)).isFalse();
        Session again = session(acme, "00uagain");
        assertThat(revoke(token, subject("00uann"))).isEqualTo(204);
        assertThat(revoke(token, subject("00uagain"))).isEqualTo(401);
        assertThat(live(again)).isTrue();
    }

    @Test
    void universalLogoutIsAnsweredByTheTable() {
        Secret good = revocation().signed(TestKeys.SECOND, LOGOUT);
        assertThat(revoke(good, subject("00unobody"))).isEqualTo(404);
        assertThat(revoke(fresh(), "nonsense")).isEqualTo(400);
        assertThat(revoke(fresh(), "{\"sub_id\":{\"format\":\"opaque\",\"id\":\"1\"}}"))
                .isEqualTo(422);
        assertThat(revoke(new Secret("nonsense"), subject("00uann"))).isEqualTo(401);
        assertThat(revoke(revocation().signed(TestKeys.FIRST, LOGOUT), subject("00uann")))
                .isEqualTo(401);
        assertThat(revoke(revocation().unsigned(), subject("00uann"))).isEqualTo(401);
        assertThat(revoke(revocation().signed(TestKeys.SECOND), subject("00uann"))).isEqualTo(401);
        assertThat(
                        revoke(
                                revocation()
                                        .with("aud", "https://x")
                                        .signed(TestKeys.SECOND, LOGOUT),
                                subject("00uann")))
                .isEqualTo(401);
        assertThat(revoke(fresh(), "x".repeat(70_000))).isEqualTo(413);
        assertThat(send(post(acme, "/global-token-revocation", "{}")).statusCode()).isEqualTo(401);
        assertThat(send(to(acme, "/global-token-revocation")).statusCode()).isEqualTo(405);
    }

    private static Secret fresh() {
        return revocation().signed(TestKeys.SECOND, LOGOUT);
    }

    @Test
    void refusalsCarryNoReason() {
        HttpResponse<String> answer =
                send(
                        post(acme, "/global-token-revocation", subject("00uann"))
                                .header("Authorization", "Bearer nonsense"));
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private static HttpResponse<String> push(TestToken event, JOSEObjectType type) {
        return push(event, type, "application/secevent+jwt");
    }

    private static HttpResponse<String> push(
            TestToken event, JOSEObjectType type, String mediaType) {
        return send(
                post(acme, "/signals/ssf", event.signed(TestKeys.SECOND, type).reveal())
                        .header("Content-Type", mediaType));
    }

    private static TestToken event(String id) {
        String type = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";
        return TestToken.signal(
                        okta.origin().value(), acme.address() + "/signals/ssf", Instant.now())
                .without("exp")
                .with("jti", Given.word())
                .with(
                        "sub_id",
                        Map.of("format", "iss_sub", "iss", okta.origin().value(), "sub", id))
                .with(
                        "events",
                        Map.of(type, Map.of("event_timestamp", Instant.now().toEpochMilli())));
    }

    @Test
    void securityEventsAreAcknowledgedAlsoTwiceAndAboutNobody() {
        Session ann = session(acme, "00ussf");
        TestToken event = event("00ussf");
        assertThat(push(event, EVENT).statusCode()).isEqualTo(202);
        assertThat(live(ann)).isFalse();
        assertThat(push(event, EVENT).statusCode()).isEqualTo(202);
        assertThat(push(event("00unobody"), EVENT).statusCode()).isEqualTo(202);
        // RFC 9110, 8.3.1: the case of a media type says nothing.
        assertThat(push(event("00unobody"), EVENT, "Application/SecEvent+JWT; charset=utf-8"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(202);
    }

    @Test
    void securityEventsAreRefusedWithTheCodesOfTheRfc() {
        assertRefused(push(event("00u1"), LOGOUT), "invalid_request");
        assertRefused(push(event("00u1").with("aud", "https://x"), EVENT), "invalid_audience");
        assertRefused(push(event("00u1").with("iss", "https://x"), EVENT), "invalid_issuer");
        assertRefused(
                send(
                        post(
                                        acme,
                                        "/signals/ssf",
                                        event("00u1").signed(TestKeys.FIRST, EVENT).reveal())
                                .header("Content-Type", "application/secevent+jwt")),
                "invalid_key");
        assertRefused(
                send(post(acme, "/signals/ssf", "{}").header("Content-Type", "application/json")),
                "invalid_request");
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"err\":\"" + code + "\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    private static int hook(String secret, String body) {
        return send(post(acme, "/signals/event-hook", body).header("Authorization", secret))
                .statusCode();
    }

    private static String deactivated(String id) {
        return """
        {"data":{"events":[{"uuid":"%s","eventType":"user.lifecycle.deactivate",
        "published":"%s","target":[{"id":"%s","type":"User"}]}]}}\
        """
                .formatted(Given.word(), Instant.now(), id);
    }

    @Test
    void eventHooksAreVerifiedAndBelievedWithTheSecretOnly() {
        HttpResponse<String> verified =
                send(
                        to(acme, "/signals/event-hook")
                                .header("x-okta-verification-challenge", "c\"1"));
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(verified.body()).isEqualTo("{\"verification\":\"c\\\"1\"}");
        assertThat(send(to(acme, "/signals/event-hook")).statusCode()).isEqualTo(400);
        Session ann = session(acme, "00uhook");
        assertThat(hook("wrong", deactivated("00uhook"))).isEqualTo(401);
        assertThat(live(ann)).isTrue();
        assertThat(hook(HOOK_SECRET.reveal(), "nonsense")).isEqualTo(400);
        String body = deactivated("00uhook");
        assertThat(hook(HOOK_SECRET.reveal(), body)).isEqualTo(204);
        assertThat(live(ann)).isFalse();
        assertThat(hook("Bearer " + HOOK_SECRET.reveal(), body)).isEqualTo(204);
    }

    private static int backChannel(Organization at, String kind, String body) {
        return send(post(at, "/login/" + kind + "/backchannel-logout", body)
                        .header("Content-Type", "application/x-www-form-urlencoded"))
                .statusCode();
    }

    private static TestToken logout(String id) {
        return TestToken.signal(okta.issuer().value(), TestToken.CLIENT, Instant.now())
                .with("jti", Given.word())
                .with("sub", id)
                .with("events", Map.of(LogoutTokens.EVENT, Map.of()));
    }

    private static String form(TestToken token) {
        return "logout_token=" + URLEncoder.encode(token.signed().reveal(), StandardCharsets.UTF_8);
    }

    @Test
    void backChannelLogoutAnswers400ForEveryInvalidOne() {
        Session ann = session(stand, "00uback");
        assertThat(backChannel(stand, "standin", "")).isEqualTo(400);
        assertThat(backChannel(stand, "standin", "logout_token=x")).isEqualTo(400);
        assertThat(backChannel(stand, "standin", form(logout("00uback").with("nonce", "n"))))
                .isEqualTo(400);
        assertThat(backChannel(stand, "standin", form(logout("00uback").without("events"))))
                .isEqualTo(400);
        String twice = form(logout("00uback")) + "&" + form(logout("00uback"));
        assertThat(backChannel(stand, "standin", twice)).isEqualTo(400);
        assertThat(live(ann)).isTrue();
        String good = form(logout("00uback"));
        assertThat(backChannel(stand, "standin", good)).isEqualTo(200);
        assertThat(live(ann)).isFalse();
        assertThat(backChannel(stand, "standin", good)).isEqualTo(400);
        assertThat(backChannel(stand, "standin", form(logout("00unobody")))).isEqualTo(200);
        assertThat(backChannel(stand, "okta", good)).isEqualTo(404);
        assertThat(backChannel(acme, "okta", good)).isEqualTo(404);
    }

    @Test
    void frontChannelLogoutActsOnIssuerAndSessionAlone() {
        Session ann = session(acme, "00ufront");
        port(ProviderSessions.class)
                .note(
                        acme.id(),
                        ann.hash(),
                        new SignalSubject.Browser(
                                okta.issuer(), new ProviderSessionId("sid-front")));
        String path = "/login/okta/frontchannel-logout";
        String issuer = URLEncoder.encode(okta.issuer().value(), StandardCharsets.UTF_8);
        assertThat(send(to(acme, path)).statusCode()).isEqualTo(400);
        assertThat(send(to(acme, path + "?iss=" + issuer + "&sid=other")).statusCode())
                .isEqualTo(200);
        assertThat(send(to(acme, path + "?iss=https://evil.example&sid=sid-front")).statusCode())
                .isEqualTo(200);
        assertThat(live(ann)).isTrue();
        HttpResponse<String> answer = send(to(acme, path + "?iss=" + issuer + "&sid=sid-front"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors " + okta.origin());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(live(ann)).isFalse();
    }

    @Test
    void frontChannelLogoutByPostNeedsNoOriginOfOurs() {
        Session ann = session(acme, "00upost");
        port(ProviderSessions.class)
                .note(
                        acme.id(),
                        ann.hash(),
                        new SignalSubject.Browser(
                                okta.issuer(), new ProviderSessionId("sid-post")));
        String body =
                "iss="
                        + URLEncoder.encode(okta.issuer().value(), StandardCharsets.UTF_8)
                        + "&sid=sid-post";
        HttpRequest.Builder request =
                post(acme, "/login/okta/frontchannel-logout", body)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site");
        assertThat(send(request).statusCode()).isEqualTo(200);
        assertThat(live(ann)).isFalse();
    }
}
