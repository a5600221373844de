package dev.gatehouse.acceptance.steps;

import static java.util.Map.entry;

import dev.gatehouse.acceptance.launcher.Installation;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The mistakes that readers of a set-up document make, by the words of the feature. */
final class Misconfigurations {
    private static final String DISCOVERY = "openid-configuration";

    /** Makes the mistake in the tenant or in the settings. */
    interface Mistake extends BiConsumer<SpoiltTenant, Map<String, Object>> {}

    private static final Map<String, Mistake> ALL =
            Map.ofEntries(
                    entry("nothing", (okta, form) -> {}),
                    entered(
                            "the address of the Admin Console",
                            "metadata_url",
                            "https://globex-admin.okta.com/oauth2/default"),
                    entered(
                            "an address without TLS",
                            "metadata_url",
                            "http://globex.okta.com/oauth2/default"),
                    entered(
                            "an address of the inner network",
                            "metadata_url",
                            "https://10.20.30.40/oauth2/default"),
                    entered(
                            "a host that does not exist",
                            "metadata_url",
                            "https://no-such-tenant.invalid/oauth2/default"),
                    entry("a port where nothing listens", at(Installation::closedDoor)),
                    entry(
                            "an expired certificate",
                            at(installation -> installation.door("expired"))),
                    entry(
                            "a certificate for another host",
                            at(installation -> installation.door("wrong_host"))),
                    entry(
                            "a certificate of an unknown authority",
                            at(installation -> installation.door("unknown_ca"))),
                    entry("Okta too slow", fault("slow", DISCOVERY)),
                    entry("Okta out of service", fault("error", DISCOVERY)),
                    entry("Okta over its rate limit", fault("busy", DISCOVERY)),
                    entry("a connection that is dropped", fault("drop", DISCOVERY)),
                    entry("an answer cut off", fault("truncate", DISCOVERY)),
                    entry("a page instead of metadata", fault("garbage", DISCOVERY)),
                    entry("a page instead of keys", fault("garbage", "/v1/keys")),
                    entry("a page instead of tokens", fault("garbage", "/v1/token")),
                    entry(
                            "a page instead of OAuth metadata",
                            fault("garbage", "oauth-authorization-server")),
                    entry(
                            "a sign-in page that is out of order",
                            fault("unavailable", "/authorize")),
                    entry(
                            "an authorization server that does not exist",
                            (okta, form) ->
                                    form.put(
                                            "metadata_url",
                                            url(form)
                                                    .replace(
                                                            SpoiltTenant.SERVER,
                                                            "ausdoesnotexist00000"))),
                    entry(
                            "a deactivated authorization server",
                            (okta, form) -> okta.deactivateServer()),
                    entry(
                            "the org authorization server",
                            (okta, form) ->
                                    form.put(
                                            "metadata_url",
                                            url(form).replaceFirst("/oauth2/.*", ""))),
                    entry(
                            "a domain that Okta does not call itself by",
                            (okta, form) -> okta.callsItselfByACustomDomain()),
                    entry(
                            "a web app for the org authorization server",
                            (okta, form) ->
                                    okta.app(
                                            SpoiltTenant.WEB,
                                            "sandbox.orgServerOnly",
                                            true,
                                            false)),
                    entry("clocks two minutes apart", (okta, form) -> okta.clockAhead(120)),
                    entry("clocks ten minutes apart", (okta, form) -> okta.clockAhead(-600)),
                    entered("a mistyped client ID", "client_id", "0oaglobexweb0000000O"),
                    entry(
                            "a deactivated web app",
                            (okta, form) ->
                                    okta.app(SpoiltTenant.WEB, "status", "INACTIVE", "ACTIVE")),
                    entered("an API Services app as web app", "client_id", SpoiltTenant.API),
                    entered("the native app as web app", "client_id", SpoiltTenant.NATIVE),
                    entry("no redirect URI", (okta, form) -> okta.redirectUris(List.of())),
                    entry(
                            "a redirect URI with a slash at its end",
                            (okta, form) -> okta.redirectUris(List.of(okta.redirectUri() + "/"))),
                    entry(
                            "a redirect URI with an IP address",
                            (okta, form) ->
                                    okta.redirectUris(
                                            List.of(
                                                    okta.redirectUri()
                                                            .replace("localhost", "127.0.0.1")))),
                    entry(
                            "a redirect URI that begins with https",
                            (okta, form) ->
                                    okta.redirectUris(
                                            List.of(
                                                    okta.redirectUri()
                                                            .replace("http://", "https://")))),
                    entry(
                            "our address where the redirect URI belongs",
                            (okta, form) ->
                                    okta.redirectUris(
                                            List.of(
                                                    okta.redirectUri()
                                                            .replace("/login/okta/redirect", "")))),
                    entry(
                            "no Authorization Code grant",
                            (okta, form) -> grants(okta, List.of("refresh_token"))),
                    entry(
                            "no Refresh Token grant",
                            (okta, form) -> grants(okta, List.of("authorization_code"))),
                    entry(
                            "no code response",
                            (okta, form) ->
                                    okta.oauth(
                                            SpoiltTenant.WEB,
                                            "response_types",
                                            List.of("token"),
                                            List.of("code"))),
                    entry(
                            "PKCE not required",
                            (okta, form) ->
                                    okta.app(
                                            SpoiltTenant.WEB,
                                            "credentials.oauthClient.pkce_required",
                                            false,
                                            true)),
                    entry("no scope user_groups", (okta, form) -> okta.removeScope("user_groups")),
                    entered("a wrong client secret", "client_secret", "a-secret-of-nobody-at-all"),
                    entry(
                            "a web app that wants its secret posted",
                            (okta, form) ->
                                    okta.authenticates(SpoiltTenant.WEB, "client_secret_post")),
                    entry(
                            "a web app that wants a key",
                            (okta, form) ->
                                    okta.authenticates(SpoiltTenant.WEB, "private_key_jwt")),
                    entry(
                            "a web app without client authentication",
                            (okta, form) -> okta.authenticates(SpoiltTenant.WEB, "none")),
                    entry(
                            "both Client IDs the wrong way round",
                            (okta, form) -> {
                                form.put("client_id", SpoiltTenant.NATIVE);
                                form.put("native_client_id", SpoiltTenant.WEB);
                            }),
                    entry(
                            "a web app that demands DPoP",
                            (okta, form) ->
                                    okta.oauth(
                                            SpoiltTenant.WEB,
                                            "dpop_bound_access_tokens",
                                            true,
                                            false)),
                    entry(
                            "a web app for another network zone",
                            (okta, form) ->
                                    okta.oauth(
                                            SpoiltTenant.WEB,
                                            "network.connection",
                                            "ZONE",
                                            "ANYWHERE")),
                    entry(
                            "no access policy, where Okta looks at it first",
                            (okta, form) -> {
                                okta.choose("POLICY_TIME", "before", "after");
                                okta.deactivatePolicies();
                            }),
                    entered(
                            "a mistyped native client ID",
                            "native_client_id",
                            "0oanobodyknows00000"),
                    entered(
                            "an API Services app as native app",
                            "native_client_id",
                            SpoiltTenant.API),
                    entered("the web app as native app", "native_client_id", SpoiltTenant.WEB),
                    entry(
                            "a native app with a secret",
                            (okta, form) ->
                                    okta.authenticates(
                                            SpoiltTenant.NATIVE, "client_secret_basic")));

    private Misconfigurations() {}

    private static String url(Map<String, Object> form) {
        return String.valueOf(form.get("metadata_url"));
    }

    static Mistake named(String words) {
        Mistake found = ALL.get(words);
        return found == null ? TrialMistakes.named(words) : found;
    }

    private static Map.Entry<String, Mistake> entered(String words, String field, String value) {
        return entry(words, (okta, form) -> form.put(field, value));
    }

    private static Mistake fault(String kind, String path) {
        return (okta, form) -> okta.fault(kind, path);
    }

    private static void grants(SpoiltTenant okta, List<String> grants) {
        okta.oauth(
                SpoiltTenant.WEB,
                "grant_types",
                grants,
                List.of("authorization_code", "refresh_token"));
    }

    private static Mistake at(java.util.function.Function<Installation, String> door) {
        return (okta, form) ->
                form.put(
                        "metadata_url",
                        door.apply(World.current().installation())
                                + "/oauth2/"
                                + SpoiltTenant.SERVER);
    }
}
