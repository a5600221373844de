package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.WantedSetUp;
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
            case ServerChoice.Existing(String id) -> sticky.get(() -> api.get(PATH + "/" + id));
            case ServerChoice.Own() -> own(wanted);
        };
    }

    /** By its name, else by the audience, which is this organization's alone. */
    private Optional<OktaObject> own(WantedSetUp wanted) {
        String name = Names.of(wanted.organization()).server();
        List<OktaObject> all =
                sticky.list("authorization servers", () -> api.list(PATH, "", PAGES));
        return all.stream()
                .filter(server -> server.text("name").equals(name))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(
                                                server ->
                                                        server.texts("audiences")
                                                                .equals(List.of(wanted.address())))
                                        .findFirst());
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
