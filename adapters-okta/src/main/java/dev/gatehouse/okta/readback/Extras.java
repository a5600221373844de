package dev.gatehouse.okta.readback;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings about what only a person can decide, so that no plan changes it. */
final class Extras {
    private static final long SHORT_IDLE = 60;
    private static final String TOKEN = "actions.token.";

    private Extras() {}

    static List<Finding> of(ObjectKind kind, WantedSetUp wanted, Tenant tenant) {
        return switch (kind) {
            case GROUP ->
                    tenant.groups().values().stream().flatMap(g -> foreign(g).stream()).toList();
            case AUTHORIZATION_SERVER ->
                    wanted
                            .issuer()
                            .flatMap(i -> tenant.server().flatMap(s -> otherIssuer(i, s)))
                            .stream()
                            .toList();
            case WEB_APP -> tenant.webApp().flatMap(Extras::broker).stream().toList();
            case RULE ->
                    Stream.concat(
                                    shortIdle(tenant).stream(),
                                    new Programs(wanted, tenant).beyondTheirLevel().stream())
                            .toList();
            case ACCESS_POLICY -> new Programs(wanted, tenant).inTwoPolicies();
            case SCOPE, CLAIM, NATIVE_APP, API_APP, ASSIGNMENT -> List.of();
        };
    }

    /**
     * Quirk: a groups filter only lets groups of Okta's own through.
     *
     * @see <a href="https://developer.okta.com/docs/guides/customize-tokens-groups-claim/">Okta:
     *     groups claim</a>
     */
    private static Optional<Finding> foreign(OktaObject group) {
        if (!group.text("type").equals("APP_GROUP")) {
            return Optional.empty();
        }
        return Optional.of(
                Findings.warning("group_not_okta", "connection")
                        .seen(
                                "This group comes from a directory behind Okta, which a groups"
                                        + " filter does not let through",
                                Printable.of(group.text("profile.name")))
                        .expected("A group of Okta's own, or a claim with an expression")
                        .mend(
                                "Directory > Groups: add a group of that name and a rule that puts"
                                        + " people in; or "
                                        + Ways.CLAIMS
                                        + " > roles > Expression"
                                        + " Groups.startsWith(\"active_directory\", \"\", 100)."));
    }

    private static Optional<Finding> otherIssuer(Issuer entered, OktaObject server) {
        String issuer = server.text("issuer");
        boolean sameServer =
                server.id().map(id -> entered.uri().getRawPath().endsWith("/" + id)).orElse(false);
        if (!sameServer || issuer.equals(entered.value())) {
            return Optional.empty();
        }
        return Optional.of(
                Findings.error("issuer_mode_differs", "metadata_url")
                        .seen(
                                "The authorization server calls itself otherwise",
                                Printable.of(issuer + ", " + server.text("issuerMode")))
                        .expected("issuer " + entered)
                        .mend(
                                Ways.SERVERS
                                        + " > your server > Settings > Issuer: the Okta URL or the"
                                        + " custom domain.",
                                "Enter the issuer exactly as Okta shows it."));
    }

    private static Optional<Finding> broker(OktaObject app) {
        if (!app.flag("settings.implicitAssignment")) {
            return Optional.empty();
        }
        return Optional.of(
                Findings.warning("web_app_broker_mode", "client_id")
                        .seen(
                                "Everybody of the Okta organization may use the app; groups cannot"
                                        + " be assigned",
                                "Federation Broker Mode")
                        .expected("Assignment by groups, if not everybody should get in")
                        .mend(
                                Ways.GENERAL
                                        + " > Federation Broker Mode: switch it off, then assign"
                                        + " the groups.",
                                "Who has no role here is refused all the same."));
    }

    private static Optional<Finding> shortIdle(Tenant tenant) {
        return tenant.policies().stream()
                .filter(policy -> !policy.isForAll())
                .filter(
                        policy ->
                                tenant.webApp()
                                        .map(app -> policy.names(Tenant.clientId(app)))
                                        .orElse(false))
                .flatMap(policy -> policy.rules().stream())
                .filter(
                        rule ->
                                rule.number(TOKEN + "refreshTokenWindowMinutes", SHORT_IDLE)
                                        < SHORT_IDLE)
                .findFirst()
                .map(Extras::idle);
    }

    private static Finding idle(OktaObject rule) {
        return Findings.warning("refresh_idle_short", "connection")
                .seen(
                        "Whoever does nothing for that long is signed out",
                        rule.number(TOKEN + "refreshTokenWindowMinutes", 0) + " minutes")
                .expected("An idle time of an hour or more; Okta's own default is 7 days")
                .mend(Ways.POLICIES + " > the rule > but will expire if not used every …");
    }
}
