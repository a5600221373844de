package dev.gatehouse.okta.readback;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.setup.Wish;
import dev.gatehouse.okta.tenant.Tenant;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Diagnoses a tenant by reading it back: every object that should be there, and recent failures.
 */
public final class ReadBack {
    private final WantedSetUp wanted;
    private final Tenant tenant;
    private final RecentFailures failures;
    private final PeopleWithoutRole people;

    public ReadBack(WantedSetUp wanted, Tenant tenant, ManagementApi api, InstantSource clock) {
        this.wanted = wanted;
        this.tenant = tenant;
        this.failures = new RecentFailures(api, clock);
        this.people = new PeopleWithoutRole(api);
    }

    public Diagnosis diagnose(List<Wish> wishes) {
        List<CheckResult> results = new ArrayList<>();
        Set<String> absent = absent(wishes);
        for (ObjectKind kind : ObjectKind.values()) {
            List<Wish> ofKind = wishes.stream().filter(wish -> wish.object() == kind).toList();
            if (!ofKind.isEmpty()) {
                results.addAll(check(kind, ofKind, absent));
            }
        }
        tenant.notes().forEach(note -> results.add(new CheckResult.Found("tenant", note)));
        people.check(wanted, tenant).ifPresent(results::add);
        results.add(failures.check(tenant));
        return new Diagnosis(results);
    }

    /** What is not there, and all that builds on it: only the first is told. */
    private static Set<String> absent(List<Wish> wishes) {
        Set<String> absent = new HashSet<>();
        for (Wish wish : wishes) {
            boolean needed = wish.needs().stream().anyMatch(absent::contains);
            if (needed || wish.there().isEmpty()) {
                absent.add(wish.key());
            }
        }
        return absent;
    }

    private List<CheckResult> check(ObjectKind kind, List<Wish> wishes, Set<String> absent) {
        String name = name(kind);
        List<Wish> tried =
                wishes.stream()
                        .filter(wish -> wish.needs().stream().noneMatch(absent::contains))
                        .toList();
        if (tried.isEmpty()) {
            return List.of(new CheckResult.NotTried(name, "What it builds on is not there."));
        }
        List<Finding> findings = new ArrayList<>(Extras.of(kind, wanted, tenant));
        tried.forEach(wish -> findings.addAll(wish.findings()));
        findings.removeIf(finding -> followsFromAnother(finding, List.copyOf(findings)));
        List<CheckResult> results = new ArrayList<>();
        if (findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE)) {
            results.add(new CheckResult.Passed(name, seen(tried)));
        }
        findings.forEach(finding -> results.add(new CheckResult.Found(name, finding)));
        return results;
    }

    /**
     * An app that gets no refresh tokens has none to rotate, and one that goes by a secret reads no
     * keys: only the first is told.
     */
    private static boolean followsFromAnother(Finding finding, List<Finding> all) {
        String code = finding.code().value();
        String cause =
                code.endsWith("client_keys_elsewhere")
                        ? code.replace("client_keys_elsewhere", "client_authentication_differs")
                        : code.replace("_refresh_not_rotated", "_refresh_grant_missing");
        return !code.equals(cause)
                && all.stream().anyMatch(other -> other.code().value().equals(cause));
    }

    /** Of the same name where a check without the credential could not see it. */
    private static String name(ObjectKind kind) {
        return kind == ObjectKind.AUTHORIZATION_SERVER
                ? "authorization_server_settings"
                : kind.key();
    }

    private static String seen(List<Wish> tried) {
        return String.join(", ", tried.stream().map(ReadBack::seen).toList());
    }

    private static String seen(Wish wish) {
        return wish.there().isEmpty() ? wish.met().orElse(wish.name()) : wish.name();
    }
}
