package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What an administrator of hooli's Okta has begun by hand, by the words of the feature. */
final class BegunByHand {
    private static final Map<String, BiConsumer<OktaByHand, String>> ALL =
            Map.of(
                    "a web app of another name that comes back to us",
                    BegunByHand::webApp,
                    "groups in small letters",
                    BegunByHand::groups,
                    "a second server with our audience, switched off",
                    BegunByHand::secondServer,
                    "two servers with our audience",
                    BegunByHand::twoServers,
                    "a policy of the web app that is switched off",
                    BegunByHand::inactivePolicy,
                    "a policy that the web app shares with another",
                    BegunByHand::sharedPolicy,
                    "a rule above that catches all",
                    BegunByHand::catchAll,
                    "a scope that asks for consent",
                    BegunByHand::scope,
                    "claims of other value types",
                    BegunByHand::claims);

    private BegunByHand() {}

    static void begin(String what) {
        Objects.requireNonNull(ALL.get(what), what)
                .accept(OktaByHand.of("hooli"), World.current().url("/o/hooli"));
    }

    private static JsonNode webApp(OktaByHand okta, String address) {
        return okta.post(
                "/api/v1/apps",
                OktaBodies.webApp("Our CRM", address + "/login/okta/redirect", Map.of()));
    }

    private static void groups(OktaByHand okta, String address) {
        for (String name : List.of("super_administrator", "administrator", "view only")) {
            okta.post("/api/v1/groups", Map.of("profile", Map.of("name", name)));
        }
    }

    private static String server(OktaByHand okta, String address) {
        return server("Our CRM", okta, address);
    }

    private static String server(String name, OktaByHand okta, String address) {
        JsonNode made =
                okta.post(
                        OktaByHand.SERVERS,
                        Map.of(
                                "name",
                                name,
                                "description",
                                "By hand",
                                "audiences",
                                List.of(address)));
        return OktaByHand.SERVERS + "/" + OktaByHand.id(made);
    }

    private static void secondServer(OktaByHand okta, String address) {
        okta.post(server("Former CRM", okta, address) + "/lifecycle/deactivate", Map.of());
        server(okta, address);
    }

    private static void twoServers(OktaByHand okta, String address) {
        server("Former CRM", okta, address);
        server(okta, address);
    }

    private static void inactivePolicy(OktaByHand okta, String address) {
        String app = OktaByHand.id(webApp(okta, address));
        String policies = server(okta, address) + "/policies";
        JsonNode policy = okta.post(policies, OktaBodies.policy("People", 1, app));
        okta.post(policies + "/" + OktaByHand.id(policy) + "/lifecycle/deactivate", Map.of());
    }

    private static void sharedPolicy(OktaByHand okta, String address) {
        String app = OktaByHand.id(webApp(okta, address));
        String other =
                OktaByHand.id(
                        okta.post(
                                "/api/v1/apps",
                                OktaBodies.webApp("Other", "https://other.example/cb", Map.of())));
        String policies = server(okta, address) + "/policies";
        JsonNode policy = okta.post(policies, OktaBodies.policy("People", 1, app, other));
        okta.post(
                policies + "/" + OktaByHand.id(policy) + "/rules",
                OktaBodies.userRule("Few", "openid", "profile"));
    }

    private static void catchAll(OktaByHand okta, String address) {
        String app = OktaByHand.id(webApp(okta, address));
        String policies = server(okta, address) + "/policies";
        JsonNode policy = okta.post(policies, OktaBodies.policy("People", 1, app));
        String rules = policies + "/" + OktaByHand.id(policy) + "/rules";
        okta.post(rules, OktaBodies.userRule("Authorization code", "openid", "profile"));
        okta.post(rules, OktaBodies.userRule("Everything", "*"));
    }

    private static void scope(OktaByHand okta, String address) {
        okta.post(
                server(okta, address) + "/scopes",
                Map.of("name", "user_groups", "consent", "REQUIRED"));
    }

    private static void claims(OktaByHand okta, String address) {
        String claims = server(okta, address) + "/claims";
        okta.post(claims, OktaBodies.claim("roles", "EXPRESSION", "user.department"));
        okta.post(claims, OktaBodies.groupsClaim("upn", ".*"));
    }
}
