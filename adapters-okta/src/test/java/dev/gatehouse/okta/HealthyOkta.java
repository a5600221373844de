package dev.gatehouse.okta;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.TestToken;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Scripts a provider to answer an examination as an Okta does on which all is well. */
final class HealthyOkta {
    static final String AUTHORIZE = "/oauth2/default/v1/authorize";
    static final String LOGOUT = "/oauth2/default/v1/logout";
    static final String BEHIND = "/oauth2/default/.well-known/oauth-authorization-server";
    static final String BETWEEN = "/.well-known/oauth-authorization-server/oauth2/default";

    private HealthyOkta() {}

    static void on(ScriptedProvider okta) {
        Reply metadata = Reply.json(200, JSONObjectUtils.toJSONString(okta.metadata()));
        okta.on(BEHIND, metadata);
        okta.on(BETWEEN, metadata);
        okta.on(AUTHORIZE, HealthyOkta::authorize);
        okta.on(ScriptedProvider.TOKEN, Reply.json(400, "{\"error\":\"invalid_grant\"}"));
    }

    /** Scripts it to answer a trial sign-in, too. */
    static void signsIn(ScriptedProvider okta, Instant now) {
        okta.on(LOGOUT, Reply.redirect(OktaFixture.ADDRESS.toString()));
        Map<String, Object> first = tokens(okta, now, TestToken.id(okta, now).signed());
        Map<String, Object> second = new HashMap<>(first);
        second.put("refresh_token", "refresh-2");
        answersInTurn(okta, first, second);
    }

    /** A trial asks twice: for the code, and for one refresh. */
    static void answersInTurn(
            ScriptedProvider okta, Map<String, Object> first, Map<String, Object> second) {
        AtomicInteger asked = new AtomicInteger();
        okta.on(
                ScriptedProvider.TOKEN,
                exchange -> {
                    var tokens = asked.getAndIncrement() % 2 == 0 ? first : second;
                    Reply.json(200, JSONObjectUtils.toJSONString(tokens)).answer(exchange);
                });
    }

    /** What the token endpoint gives for a code. */
    static Map<String, Object> tokens(ScriptedProvider okta, Instant now, Secret id) {
        Secret access = TestToken.person(okta, now, OktaFixture.AUDIENCE).signed();
        Map<String, Object> answer = new HashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 3600);
        answer.put("access_token", access.reveal());
        answer.put("refresh_token", "refresh-1");
        answer.put("id_token", id.reveal());
        return answer;
    }

    static void authorize(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        if (!first(asked, "client_id").equals(TestToken.CLIENT)) {
            Reply.json(
                            400,
                            "<p>The &#39;redirect_uri&#39; parameter must be a Login redirect URI"
                                    + " in the client app settings.</p>")
                    .answer(exchange);
            return;
        }
        Reply.redirect(
                        first(asked, "redirect_uri")
                                + "?state="
                                + URLEncoder.encode(first(asked, "state"), StandardCharsets.UTF_8)
                                + "&error="
                                + error(asked))
                .answer(exchange);
    }

    private static String error(Map<String, List<String>> asked) {
        if (first(asked, "scope").contains("gatehouse_no_such_scope")) {
            return "invalid_scope";
        }
        return asked.containsKey("code_challenge")
                ? "login_required"
                : "invalid_request&error_description=PKCE+code+challenge+is+required";
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of("")).getFirst();
    }
}
