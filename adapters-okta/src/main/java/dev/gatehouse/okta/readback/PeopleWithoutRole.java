package dev.gatehouse.okta.readback;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.Listing;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether somebody may use the web app who is in none of the roles' groups: Okta lets such a person
 * in, and we have to refuse.
 */
final class PeopleWithoutRole {
    private static final String NAME = "people";
    private static final int PAGES = 10;
    private static final int SHOWN = 5;
    private final ManagementApi api;

    PeopleWithoutRole(ManagementApi api) {
        this.api = api;
    }

    /** Empty where groups do not count. */
    Optional<CheckResult> check(WantedSetUp wanted, Tenant tenant) {
        if (!wanted.organization().roleSource().countsGroups()) {
            return Optional.empty();
        }
        return Optional.of(
                tenant.webApp()
                        .flatMap(OktaObject::id)
                        .map(app -> judged(app, wanted, tenant))
                        .orElseGet(() -> notTried("What it builds on is not there.")));
    }

    private CheckResult judged(String app, WantedSetUp wanted, Tenant tenant) {
        Listing people = api.list("/api/v1/apps/" + app + "/users", "", PAGES);
        if (people.trouble().isPresent()) {
            return notTried("The people of the web app cannot be read with this credential.");
        }
        Set<String> members = new HashSet<>();
        for (OktaObject group : tenant.groups().values()) {
            Listing read = api.list("/api/v1/groups/" + group.text("id") + "/users", "", PAGES);
            if (!read.whole()) {
                return notTried(
                        "Not all members of the group "
                                + Printable.of(group.text("profile.name"))
                                + " were read.");
            }
            read.objects().forEach(member -> members.add(member.text("id")));
        }
        List<OktaObject> without =
                people.objects().stream()
                        .filter(person -> !members.contains(person.text("id")))
                        .toList();
        return told(people, without, wanted);
    }

    private static CheckResult told(Listing people, List<OktaObject> without, WantedSetUp wanted) {
        if (!without.isEmpty()) {
            return new CheckResult.Found(NAME, finding(without, wanted));
        }
        int read = people.objects().size();
        return people.whole()
                ? new CheckResult.Passed(NAME, "Everybody assigned is in the group of a role")
                : notTried(
                        "The first "
                                + read
                                + " people of the web app are in the groups of roles; the others"
                                + " were not read.");
    }

    private static Finding finding(List<OktaObject> without, WantedSetUp wanted) {
        String names =
                without.stream()
                        .limit(SHOWN)
                        .map(person -> Printable.of(person.text("credentials.userName")))
                        .collect(Collectors.joining(", "));
        String more = without.size() > SHOWN ? " and " + (without.size() - SHOWN) + " more" : "";
        return Findings.warning("people_without_role_group", "connection")
                .seen("Okta lets people in who are in no role's group", names + more)
                .expected("Whoever is assigned to the app is in the group of a role")
                .mend(
                        "Directory > Groups > the role's group > Assign people; or "
                                + Ways.ASSIGNMENTS
                                + ": take their own assignment away.",
                        wanted.organization().roleSource().countsConsole()
                                ? "Or give them a role under Resources > Users."
                                : "They are refused until then.");
    }

    private static CheckResult notTried(String why) {
        return new CheckResult.NotTried(NAME, why);
    }
}
