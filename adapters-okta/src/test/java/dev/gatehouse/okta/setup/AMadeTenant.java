package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tenant as the plan for it leaves it, without a network. */
public record AMadeTenant(WantedSetUp wanted, List<PlannedObject> objects) {
    public static Tenant of(WantedSetUp wanted) {
        return after(wanted, Tenant.EMPTY);
    }

    /** After a run on that one. */
    public static Tenant after(WantedSetUp wanted, Tenant before) {
        return new AMadeTenant(wanted, PlannedObject.of(Wishes.of(wanted, before))).tenant();
    }

    private Tenant tenant() {
        List<OktaObject> groups = of(ObjectKind.GROUP).toList();
        Optional<OktaObject> web = of(ObjectKind.WEB_APP).findFirst();
        Optional<OktaObject> mobile = of(ObjectKind.NATIVE_APP).findFirst();
        Set<String> ids = groups.stream().flatMap(g -> g.id().stream()).collect(Collectors.toSet());
        return new Tenant(
                byRole("group:"),
                groups.stream().map(g -> g.text("profile.name")).toList(),
                of(ObjectKind.AUTHORIZATION_SERVER).findFirst(),
                of(ObjectKind.SCOPE).toList(),
                of(ObjectKind.CLAIM).toList(),
                policies(),
                web,
                mobile,
                byRole("api_app:"),
                Stream.of(web, mobile)
                        .flatMap(Optional::stream)
                        .flatMap(app -> app.id().stream())
                        .collect(Collectors.toMap(id -> id, _ -> ids)),
                Set.of(),
                List.of());
    }

    private Stream<OktaObject> of(ObjectKind kind) {
        return objects.stream().filter(o -> o.step().object() == kind).map(PlannedObject::wanted);
    }

    private Map<RoleKey, OktaObject> byRole(String prefix) {
        Map<RoleKey, OktaObject> found = new HashMap<>();
        for (Role role : wanted.roles()) {
            objects.stream()
                    .filter(o -> o.key().equals(prefix + role.key()))
                    .findFirst()
                    .ifPresent(o -> found.put(role.key(), o.wanted()));
        }
        return found;
    }

    private List<AccessPolicy> policies() {
        return objects.stream()
                .filter(o -> o.step().object() == ObjectKind.ACCESS_POLICY)
                .map(policy -> new AccessPolicy(policy.wanted(), rules(policy.key())))
                .toList();
    }

    private List<OktaObject> rules(String policy) {
        return objects.stream()
                .filter(o -> o.step().object() == ObjectKind.RULE && o.needs().contains(policy))
                .map(PlannedObject::wanted)
                .toList();
    }
}
