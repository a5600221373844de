package dev.gatehouse.okta.readback;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * What Okta itself noted about failed sign-ins at the web app in the last day.
 *
 * @see <a href="https://developer.okta.com/docs/reference/api/event-types/">Okta: event types</a>
 */
final class RecentFailures {
    private static final String NAME = "recent_failures";
    private static final Duration BACK = Duration.ofDays(1);
    private final ManagementApi api;
    private final InstantSource clock;

    RecentFailures(ManagementApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    CheckResult check(Tenant tenant) {
        Optional<String> app = tenant.webApp().flatMap(OktaObject::id);
        if (app.isEmpty()) {
            return new CheckResult.NotTried(NAME, "What it builds on is not there.");
        }
        AtomicReference<Finding> trouble = new AtomicReference<>();
        List<OktaObject> events = api.list("/api/v1/logs", query(), 1, trouble::set);
        if (trouble.get() != null) {
            return new CheckResult.NotTried(
                    NAME, "The System Log cannot be read with this credential.");
        }
        return told(count(events, app.get(), Tenant.clientId(tenant.webApp().get())));
    }

    private String query() {
        String since = clock.instant().minus(BACK).truncatedTo(ChronoUnit.SECONDS).toString();
        return "?filter="
                + ManagementApi.encoded(
                        "eventType sw \"app.oauth2\" and outcome.result eq \"FAILURE\"")
                + "&sortOrder=DESCENDING&since="
                + ManagementApi.encoded(since);
    }

    private static Map<String, Long> count(List<OktaObject> events, String app, String client) {
        return events.stream()
                .filter(event -> concerns(event, app, client))
                .map(event -> Printable.of(event.find("outcome.reason").orElse("unknown")))
                .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
    }

    /** Our own checks ask for things that must be refused; they are no failures of people. */
    private static boolean concerns(OktaObject event, String app, String client) {
        if (event.text("client.userAgent.rawUserAgent").equals(OutboundGuard.USER_AGENT)) {
            return false;
        }
        return event.text("actor.id").equals(client)
                || event.objects("target").stream()
                        .map(target -> target.text("id"))
                        .anyMatch(id -> id.equals(app) || id.equals(client));
    }

    private static CheckResult told(Map<String, Long> reasons) {
        if (reasons.isEmpty()) {
            return new CheckResult.Passed(NAME, "No sign-in failed at Okta in the last day");
        }
        String seen =
                reasons.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
        return new CheckResult.Found(
                NAME,
                new Finding(
                        new FindingCode(NAME),
                        Severity.NOTE,
                        "connection",
                        "Sign-ins failed at Okta in the last day: " + seen,
                        "No failures",
                        new Remedy(
                                "Reports > System Log shows each with its person.",
                                "The other checks say which setting causes them.")));
    }
}
