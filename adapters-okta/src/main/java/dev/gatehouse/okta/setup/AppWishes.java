package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Names;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The web app, the native app, and a program for each level of access to the API. */
final class AppWishes {
    static final String WEB = "web_app";
    static final String NATIVE = "native_app";
    static final String PATH = "/api/v1/apps";
    private static final String OAUTH = "settings.oauthClient.";

    private AppWishes() {}

    static String apiApp(Role role) {
        return "api_app:" + role.key();
    }

    static List<Wish> of(WantedSetUp wanted, Tenant tenant) {
        Names names = Names.of(wanted.organization());
        List<Wish> wishes = new ArrayList<>();
        wishes.add(
                app(
                        WEB,
                        ObjectKind.WEB_APP,
                        label(tenant.webApp(), names.webApp()),
                        tenant.webApp(),
                        WebApp.blank(names.webApp()),
                        WebApp.aspects(wanted),
                        missing("web_app_missing", "client_id", "web app")));
        if (wantsNative(wanted, tenant)) {
            wishes.add(
                    app(
                            NATIVE,
                            ObjectKind.NATIVE_APP,
                            label(tenant.nativeApp(), names.nativeApp()),
                            tenant.nativeApp(),
                            NativeApp.blank(names.nativeApp()),
                            NativeApp.aspects(redirects(wanted)),
                            missing("native_app_missing", "native_client_id", "native app")));
        }
        wanted.apiAccess().forEach(role -> wishes.add(api(role, names, wanted, tenant)));
        return wishes;
    }

    /** There is to be a native app when one was asked for, or when there is one of ours. */
    static boolean wantsNative(WantedSetUp wanted, Tenant tenant) {
        return !wanted.nativeRedirects().isEmpty() || tenant.nativeApp().isPresent();
    }

    private static List<String> redirects(WantedSetUp wanted) {
        return wanted.nativeRedirects().stream().map(NativeRedirect::value).toList();
    }

    private static Wish api(Role role, Names names, WantedSetUp wanted, Tenant tenant) {
        Optional<OktaObject> there = Optional.ofNullable(tenant.apiApps().get(role.key()));
        return app(
                apiApp(role),
                ObjectKind.API_APP,
                label(there, names.apiApp(role)),
                there,
                ApiApp.blank(names.apiApp(role), wanted.programKeys()),
                ApiApp.aspects(wanted),
                missing("api_app_missing", Tell.CONNECTION, "API services app for " + role.name()));
    }

    private static Wish app(
            String key,
            ObjectKind kind,
            String name,
            Optional<OktaObject> there,
            OktaObject blank,
            List<Aspect> aspects,
            Finding missing) {
        return new Wish(
                key,
                kind,
                name,
                List.of(),
                there,
                blank,
                aspects,
                made -> PATH,
                missing,
                Optional.empty());
    }

    private static String label(Optional<OktaObject> there, String otherwise) {
        return there.map(app -> app.text("label")).orElse(otherwise);
    }

    private static Finding missing(String code, String field, String what) {
        return Tell.error(
                        code,
                        field,
                        "Okta has no " + what + " of this organization",
                        "An OpenID Connect app that is the " + what,
                        "Applications > Applications > Create App Integration.")
                .apply("");
    }

    static OktaObject blank(String label, String type, String authentication) {
        return OktaObject.EMPTY
                .with("name", "oidc_client")
                .with("label", label)
                .with("signOnMode", "OPENID_CONNECT")
                .with("credentials.oauthClient.token_endpoint_auth_method", authentication)
                .with(OAUTH + "application_type", type);
    }

    static Aspect active(String prefix) {
        return Aspects.active(
                Tell.error(
                        prefix + "_inactive",
                        field(prefix),
                        "The app is switched off",
                        "An active app",
                        Ways.APP + " > Status: Activate."));
    }

    static Aspect grants(String prefix, String code, List<String> grants, String way) {
        return Aspects.contains(
                "Grant types",
                OAUTH + "grant_types",
                grants,
                Tell.error(
                        prefix + "_" + code,
                        field(prefix),
                        "The app may not use the grant that we need",
                        String.join(", ", grants),
                        Ways.GENERAL + " > Grant type: tick " + way + "."));
    }

    /** Whether tokens must be bound to a key (RFC 9449); the Admin Console switches it on. */
    static Aspect dpop(String prefix, boolean wanted) {
        return Aspects.flag(
                "Proof of possession (DPoP)",
                OAUTH + "dpop_bound_access_tokens",
                wanted,
                Tell.error(
                        prefix + "_dpop",
                        field(prefix),
                        wanted
                                ? "Tokens of this app need not be bound to a key"
                                : "The app must prove possession of a key (DPoP) for each token",
                        wanted ? "DPoP required" : "DPoP not required",
                        Ways.GENERAL
                                + " > Require Demonstrating Proof of Possession (DPoP): "
                                + (wanted ? "tick it." : "clear it.")));
    }

    static String field(String prefix) {
        return switch (prefix) {
            case WEB -> "client_id";
            case NATIVE -> "native_client_id";
            default -> Tell.CONNECTION;
        };
    }
}
