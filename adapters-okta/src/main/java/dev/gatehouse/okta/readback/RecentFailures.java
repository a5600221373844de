package dev.gatehouse.okta.readback;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.management.Listing;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Okta itself noted about failed sign-ins at the web app in the last day.
 *
 * @see <a href="https://developer.okta.com/docs/reference/api/event-types/">Okta: event types</a>
 */
final class RecentFailures {
    private static final String NAME = "recent_failures";
    private static final int PAGES = 10;
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
        Listing events = api.list("/api/v1/logs", query(), PAGES);
        if (events.trouble().isPresent()) {
            return new CheckResult.NotTried(
                    NAME, "The System Log cannot be read with this credential.");
        }
        return told(
                count(events.objects(), app.get(), Tenant.clientId(tenant.webApp().get())), events);
    }

    /** Quirk: without an end the log has a next page for ever, of events to come. */
    private String query() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return "?filter="
                + ManagementApi.encoded(
                        "eventType sw \"app.oauth2\" and outcome.result eq \"FAILURE\"")
                + "&sortOrder=DESCENDING&since="
                + ManagementApi.encoded(now.minus(BACK).toString())
                + "&until="
                + ManagementApi.encoded(now.plusSeconds(1).toString());
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

    private static CheckResult told(Map<String, Long> reasons, Listing events) {
        if (!reasons.isEmpty()) {
            return new CheckResult.Found(NAME, note(reasons, span(events)));
        }
        return events.whole()
                ? new CheckResult.Passed(NAME, "No sign-in failed at Okta in the last day")
                : new CheckResult.NotTried(
                        NAME,
                        "None of the last "
                                + events.objects().size()
                                + " failures concerns the web app; those before them were not"
                                + " read.");
    }

    private static String span(Listing events) {
        return events.whole()
                ? "in the last day"
                : "(of the last " + events.objects().size() + " failures, which were looked at)";
    }

    private static Finding note(Map<String, Long> reasons, String span) {
        String seen =
                reasons.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
        return Findings.note("recent_failures", "connection")
                .seen("Sign-ins failed at Okta " + span + ": " + seen)
                .expected("No failures")
                .mend(
                        "Reports > System Log shows each with its person.",
                        "The other checks say which setting causes them.");
    }
}
