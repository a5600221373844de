package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds an organization's authorization server and reads what belongs to it. */
final class Servers {
    private static final String PATH = "/api/v1/authorizationServers";
    private static final int PAGES = 10;

    private final ManagementApi api;
    private final Sticky sticky;

    Servers(ManagementApi api, Sticky sticky) {
        this.api = api;
        this.sticky = sticky;
    }

    Optional<OktaObject> find(WantedSetUp wanted) {
        return switch (wanted.server()) {
            case ServerChoice.Existing(String id) -> existing(id);
            case ServerChoice.Own() -> own(wanted);
        };
    }

    private Optional<OktaObject> existing(String id) {
        Optional<OktaObject> found = sticky.get(() -> api.get(PATH + "/" + id));
        if (found.isEmpty()) {
            sticky.stop(missing(id));
        }
        return found;
    }

    private static Finding missing(String id) {
        return Findings.error("authorization_server_missing", "authorization_server_id")
                .seen("The tenant has no such authorization server", id)
                .expected("The ID of a server that is there")
                .mend(
                        Ways.SERVERS + " > the server: the last part of its Metadata URI.",
                        "Enter that ID, or choose a server of the organization's own.");
    }

    /** By its name, else by the audience, which is this organization's alone. */
    private Optional<OktaObject> own(WantedSetUp wanted) {
        String name = Names.of(wanted.organization()).server();
        List<OktaObject> all =
                sticky.list("authorization servers", () -> api.list(PATH, "", PAGES));
        List<OktaObject> called =
                all.stream().filter(server -> server.text("name").equals(name)).toList();
        return best(wanted, called).or(() -> best(wanted, meantFor(wanted.address(), all)));
    }

    private static List<OktaObject> meantFor(String audience, List<OktaObject> all) {
        return all.stream().filter(s -> s.texts("audiences").equals(List.of(audience))).toList();
    }

    /** Of several, the one that the connection has already, else one that is switched on. */
    private Optional<OktaObject> best(WantedSetUp wanted, List<OktaObject> alike) {
        Optional<OktaObject> best =
                alike.stream()
                        .min(
                                Comparator.comparing((OktaObject s) -> !isOf(wanted, s))
                                        .thenComparing(s -> !isOn(s)));
        long inUse = alike.stream().filter(Servers::isOn).count();
        if (inUse > 1) {
            best.ifPresent(server -> sticky.note(alike(server, inUse)));
        }
        return best;
    }

    private static boolean isOn(OktaObject server) {
        return !server.text("status").equals("INACTIVE");
    }

    private static boolean isOf(WantedSetUp wanted, OktaObject server) {
        return wanted.issuer().map(i -> i.value().equals(server.text("issuer"))).orElse(false);
    }

    private static Finding alike(OktaObject server, long count) {
        return Findings.warning("setup_servers_alike", "authorization_server_id")
                .seen(
                        count
                                + " authorization servers may be this organization's; this one is"
                                + " taken",
                        Printable.of(
                                server.text("name") + ", " + server.id().orElse("without an ID")))
                .expected("One authorization server of this organization")
                .mend(
                        Ways.SERVERS + " > the other one: give it another name and audience.",
                        "If it is the wrong one, choose a server that is there already, and enter"
                                + " its ID.");
    }

    List<OktaObject> below(Optional<OktaObject> server, String what) {
        return server.flatMap(OktaObject::id)
                .map(id -> list(PATH + "/" + id + "/" + what, what))
                .orElse(List.of());
    }

    List<AccessPolicy> policies(Optional<OktaObject> server) {
        return below(server, "policies").stream()
                .sorted(Comparator.comparingLong(policy -> policy.number("priority", 0)))
                .map(policy -> new AccessPolicy(policy, rules(server, policy)))
                .toList();
    }

    private List<OktaObject> rules(Optional<OktaObject> server, OktaObject policy) {
        return policy
                .id()
                .map(id -> below(server, "policies/" + id + "/rules"))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparingLong(rule -> rule.number("priority", 0)))
                .toList();
    }

    private List<OktaObject> list(String path, String what) {
        String kind = what.substring(what.lastIndexOf('/') + 1);
        return sticky.list(kind + " of the authorization server", () -> api.list(path, "", PAGES));
    }
}
