package dev.gatehouse.okta;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;

import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.TestToken;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Scripts a provider to answer an examination as an Okta does on which all is well. */
final class HealthyOkta {
    static final String AUTHORIZE = "/oauth2/default/v1/authorize";
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

    private static void authorize(HttpExchange exchange) throws IOException {
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
