package dev.gatehouse.acceptance.steps;

import static java.util.Map.entry;

import dev.gatehouse.demo.http.JsonApi;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Mistakes in hooli's tenant that Okta's Management API does not let anybody make: they are older
 * than a rule of today, or come from a directory behind Okta.
 */
final class AdminPageMistakes {
    static final Map<String, Consumer<OktaByHand>> ALL =
            Map.ofEntries(
                    entry(
                            "the web app may not use Authorization Code",
                            grants("Gatehouse hooli web app", "refresh_token")),
                    entry(
                            "the native app may not use Authorization Code",
                            grants("Gatehouse hooli native app", "refresh_token")),
                    entry(
                            "the API app may not use Client Credentials",
                            grants(
                                    "Gatehouse hooli API (View Only)",
                                    "urn:ietf:params:oauth:grant-type:token-exchange")),
                    entry(
                            "the group View Only comes from a directory",
                            AdminPageMistakes::fromADirectory),
                    entry(
                            "the authorization server calls itself by a custom domain",
                            AdminPageMistakes::customDomain));

    private static final String ADMIN = "/admin/tenants/hooli/";

    private AdminPageMistakes() {}

    private static JsonApi sandbox() {
        return World.current().sandbox();
    }

    private static Consumer<OktaByHand> grants(String app, String grant) {
        return okta -> change(okta.app(app), "settings.oauthClient.grant_types", List.of(grant));
    }

    /** Of an object at this path of the Management API. */
    private static void change(String path, String member, Object value) {
        sandbox().post(ADMIN + path.replaceFirst("^/api/v1/", ""), Map.of(member, value));
    }

    static void choose(String which, String value, String before) {
        sandbox().post(ADMIN + "switches", Map.of(which, value));
        World.current()
                .takeBackLater(() -> sandbox().post(ADMIN + "switches", Map.of(which, before)));
    }

    /** Only Okta's own groups can be taken away again. */
    private static void fromADirectory(OktaByHand okta) {
        String group = okta.group("View Only");
        change(group, "type", "APP_GROUP");
        World.current().takeBackLater(() -> change(group, "type", "OKTA_GROUP"));
    }

    private static void customDomain(OktaByHand okta) {
        choose("CUSTOM_DOMAIN", "on", "off");
        okta.change(okta.server(), server -> server.put("issuerMode", "CUSTOM_URL"));
    }
}
