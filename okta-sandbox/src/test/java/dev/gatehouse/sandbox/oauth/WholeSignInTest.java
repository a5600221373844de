package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.token.AccessTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class WholeSignInTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static Document claims(String token) {
        return AccessTokens.peek(token).orElseThrow();
    }

    @Test
    void givesAPersonTokensWithExactlyOktasClaims() {
        Document tokens = acme.tokens("adam");
        assertThat(tokens.fields().keySet())
                .containsExactlyInAnyOrder(
                        "token_type",
                        "expires_in",
                        "access_token",
                        "scope",
                        "refresh_token",
                        "id_token");
        Document id = claims(tokens.text("id_token"));
        assertThat(id.fields().keySet())
                .containsExactlyInAnyOrder(
                        "sub",
                        "name",
                        "email",
                        "ver",
                        "iss",
                        "aud",
                        "iat",
                        "exp",
                        "jti",
                        "amr",
                        "idp",
                        "nonce",
                        "preferred_username",
                        "auth_time",
                        "at_hash",
                        "roles",
                        "upn",
                        "uid");
        assertThat(id.texts("roles")).containsExactlyInAnyOrder("Administrator", "View Only");
        assertThat(id.text("nonce")).isEqualTo("n0nce");
        Document access = claims(tokens.text("access_token"));
        assertThat(access.fields().keySet())
                .containsExactlyInAnyOrder(
                        "ver",
                        "jti",
                        "iss",
                        "aud",
                        "iat",
                        "exp",
                        "cid",
                        "uid",
                        "scp",
                        "auth_time",
                        "sub");
        assertThat(access.text("sub")).isEqualTo("adam@acme.example");
        assertThat(access.text("uid")).isEqualTo(id.text("sub"));
        assertThat(access.text("aud")).isEqualTo(RunningSandbox.APP + "/o/acme");
    }

    @Test
    void redirectsAtOnceWhileTheSessionLives() {
        acme.code("ann");
        assertThat(Acme.location(acme.ask(Acme.authorize())))
                .startsWith(Acme.REDIRECT + "?code=")
                .endsWith("&state=st4te");
    }

    @Test
    void leavesTheRolesClaimOutForAPersonInNoGroup() {
        Document id = claims(acme.tokens("nora").text("id_token"));
        assertThat(id.find("roles")).isEmpty();
        assertThat(id.text("uid")).startsWith("00u");
    }

    @Test
    void rotatesARefreshTokenAndHonoursTheOldOneWithinTheLeeway() {
        String first = acme.tokens("ann").text("refresh_token");
        Document second = Acme.json(acme.token(Acme.refresh(first)));
        assertThat(second.text("refresh_token")).isNotEmpty().isNotEqualTo(first);
        assertThat(acme.token(Acme.refresh(first)).statusCode()).isEqualTo(200);
    }

    @Test
    void killsTheFamilyWhenARotatedTokenComesBackAfterTheLeeway() {
        String first = acme.tokens("ann").text("refresh_token");
        Document second = Acme.json(acme.token(Acme.refresh(first)));
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(clock.ahead().plusSeconds(31));
        assertThat(acme.token(Acme.refresh(first)).body())
                .contains("invalid_grant", "The refresh token is invalid or expired.");
        assertThat(acme.token(Acme.refresh(second.text("refresh_token"))).statusCode())
                .isEqualTo(400);
        assertThat(acme.post("introspect", Map.of("token", second.text("access_token"))).body())
                .contains("\"active\":false");
        assertThat(SANDBOX.realm("acme").log().events())
                .anyMatch(e -> e.text("eventType").equals("app.oauth2.as.token.detect_reuse"));
    }

    @Test
    void givesAMachineATokenForItself() {
        var answer =
                acme.browser()
                        .post(
                                acme.endpoint("token"),
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "scope", "api::view_only"),
                                "Authorization",
                                Browser.basic(Acme.API_VIEW, Acme.API_VIEW_SECRET));
        Document access = claims(Acme.json(answer).text("access_token"));
        assertThat(access.fields().keySet())
                .containsExactlyInAnyOrder(
                        "ver", "jti", "iss", "aud", "iat", "exp", "cid", "scp", "sub");
        assertThat(access.text("sub")).isEqualTo(Acme.API_VIEW);
        assertThat(access.texts("scp")).isEqualTo(List.of("api::view_only"));
    }

    @Test
    void endsTheSessionAtLogoutAndGoesBack() {
        Document tokens = acme.tokens("vera");
        var answer =
                acme.browser()
                        .get(
                                acme.endpoint("logout")
                                        + "?"
                                        + Browser.encode(
                                                Map.of(
                                                        "id_token_hint",
                                                        tokens.text("id_token"),
                                                        "post_logout_redirect_uri",
                                                        RunningSandbox.APP + "/o/acme",
                                                        "state",
                                                        "bye")));
        assertThat(Acme.location(answer)).isEqualTo(RunningSandbox.APP + "/o/acme?state=bye");
        assertThat(Acme.location(acme.ask(Acme.authorize()))).contains("/login/login.htm");
    }

    @Test
    void tellsUserinfoWhatTheThinIdTokenLeavesOut() {
        Document tokens = acme.tokens("ann");
        var answer =
                acme.browser()
                        .get(
                                acme.endpoint("userinfo"),
                                "Authorization",
                                "Bearer " + tokens.text("access_token"));
        assertThat(Acme.json(answer).text("given_name")).isEqualTo("Ann");
        assertThat(Acme.json(answer).text("sub")).isEqualTo(Acme.ANN);
    }

    @Test
    void refusesAWrongPasswordOnThePage() {
        var answer =
                acme.browser()
                        .post(
                                acme.origin() + "/login/login.htm",
                                Map.of("username", "ann@acme.example", "password", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Unable to sign in", "value=\"ann@acme.example\"");
    }
}
