package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;
import dev.gatehouse.okta.tenant.Names;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An access policy for people, and one for each level of access to the API.
 *
 * <p>Quirk: a server without a policy lets nobody in, and policies are asked in the order of their
 * priority; one for all clients must come after ours, or it decides in their place.
 *
 * @see <a href="https://developer.okta.com/docs/concepts/api-access-management/">Okta: API Access
 *     Management</a>
 */
final class PolicyWishes {
    private static final String USERS = "policy:users";
    private static final String CLIENTS = "conditions.clients.include";

    private final WantedSetUp wanted;
    private final Tenant tenant;
    private final Names names;

    private PolicyWishes(WantedSetUp wanted, Tenant tenant) {
        this.wanted = wanted;
        this.tenant = tenant;
        this.names = Names.of(wanted.organization());
    }

    static List<Wish> of(WantedSetUp wanted, Tenant tenant) {
        return new PolicyWishes(wanted, tenant).wishes();
    }

    private List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>(users());
        wanted.apiAccess().forEach(role -> wishes.addAll(api(role)));
        return wishes;
    }

    private List<Wish> users() {
        List<String> apps = new ArrayList<>(List.of(AppWishes.WEB));
        List<Optional<OktaObject>> there = new ArrayList<>(List.of(tenant.webApp()));
        if (AppWishes.wantsNative(wanted, tenant)) {
            apps.add(AppWishes.NATIVE);
            there.add(tenant.nativeApp());
        }
        List<String> scopes = wanted.scopes().stream().map(Scope::value).toList();
        AllClients reach = new AllClients(tenant.policies(), "authorization_code", scopes);
        UserLevel level = new UserLevel(wanted, tenant, reach, there);
        Optional<AccessPolicy> policy = named(names.userPolicy()).or(level::policy);
        return List.of(
                policy(
                        USERS,
                        names.userPolicy(),
                        policy,
                        apps,
                        there,
                        level.refusal(),
                        reach.granting()),
                UserRule.wish(USERS, names.userRule(), policy, level));
    }

    private List<Wish> api(Role role) {
        String key = "policy:api:" + role.key();
        Optional<OktaObject> app = Optional.ofNullable(tenant.apiApps().get(role.key()));
        ApiLevel level = new ApiLevel(wanted, role);
        Optional<AccessPolicy> policy = level.policy(tenant);
        List<String> apps = List.of(AppWishes.apiApp(role));
        return List.of(
                policy(
                        key,
                        names.apiPolicy(role),
                        policy,
                        apps,
                        List.of(app),
                        apiMissing(names.apiPolicy(role)),
                        level.granted(tenant)),
                ApiRule.wish(key, names.apiRule(), policy, level));
    }

    private Optional<AccessPolicy> named(String name) {
        return tenant.policies().stream()
                .filter(policy -> policy.object().text("name").equals(name))
                .findFirst();
    }

    private Wish policy(
            String key,
            String name,
            Optional<AccessPolicy> there,
            List<String> apps,
            List<Optional<OktaObject>> clients,
            Finding missing,
            Optional<String> met) {
        boolean people = key.equals(USERS);
        OktaObject blank =
                OktaObject.EMPTY
                        .with("type", "OAUTH_AUTHORIZATION_POLICY")
                        .with("status", "ACTIVE")
                        .with("name", name)
                        .with("description", people ? "People sign in" : "A program's access")
                        .with("priority", 1);
        List<String> needs = new ArrayList<>(apps);
        needs.add(ServerWishes.SERVER);
        return new Wish(
                key,
                ObjectKind.ACCESS_POLICY,
                there.map(p -> p.object().text("name")).orElse(name),
                needs,
                there.map(AccessPolicy::object),
                blank,
                List.of(active(), clients(apps, clients), order()),
                made -> ServerWishes.below(made, "policies"),
                missing,
                met);
    }

    private static Finding apiMissing(String name) {
        return Tell.error(
                        "api_policy_missing",
                        Tell.CONNECTION,
                        "No access policy of its own lets this program in",
                        "A policy for each level of access, like " + name,
                        Ways.POLICIES + " > Add New Access Policy.")
                .apply("");
    }

    static Aspect active() {
        return Aspects.active(
                Tell.error(
                        "access_policy_inactive",
                        Tell.CONNECTION,
                        "The access policy is switched off",
                        "An active policy",
                        Ways.POLICIES + " > the policy: activate it."));
    }

    private Aspect clients(List<String> apps, List<Optional<OktaObject>> there) {
        return Aspects.of(
                "Assigned to",
                CLIENTS,
                String.join(", ", apps.stream().map(this::appName).toList()),
                policy -> includes(policy, there),
                (policy, made) ->
                        policy.with(CLIENTS, Aspects.joined(kept(policy), ids(apps, made))),
                Tell.error(
                        "client_in_no_policy",
                        Tell.CONNECTION,
                        "The access policy does not name this app",
                        "The app among the clients of the policy",
                        Ways.POLICIES + " > the policy > Edit > Assign to: add the app."));
    }

    private List<String> kept(OktaObject policy) {
        return policy.texts(CLIENTS).stream()
                .filter(client -> !tenant.goneClients().contains(client))
                .toList();
    }

    private static List<String> ids(List<String> apps, Made made) {
        return apps.stream().flatMap(app -> made.clientId(app).stream()).toList();
    }

    private static boolean includes(OktaObject policy, List<Optional<OktaObject>> there) {
        List<String> named = policy.texts(CLIENTS);
        return named.contains(AccessPolicy.ALL_CLIENTS)
                || there.stream()
                        .allMatch(
                                app ->
                                        app.map(a -> named.contains(Tenant.clientId(a)))
                                                .orElse(false));
    }

    private String appName(String key) {
        return switch (key) {
            case AppWishes.WEB -> label(tenant.webApp(), names.webApp());
            case AppWishes.NATIVE -> label(tenant.nativeApp(), names.nativeApp());
            default ->
                    wanted.apiAccess().stream()
                            .filter(role -> AppWishes.apiApp(role).equals(key))
                            .findFirst()
                            .map(names::apiApp)
                            .orElse(key);
        };
    }

    private static String label(Optional<OktaObject> app, String otherwise) {
        return app.map(a -> a.text("label")).orElse(otherwise);
    }

    /** Before every policy for all clients. */
    private Aspect order() {
        long limit =
                tenant.policies().stream()
                        .filter(AccessPolicy::active)
                        .filter(AccessPolicy::isForAll)
                        .mapToLong(AccessPolicy::priority)
                        .min()
                        .orElse(Long.MAX_VALUE);
        return new Aspect(
                "Priority",
                policy -> String.valueOf(policy.number("priority", 0)),
                "1",
                policy ->
                        policy.texts(CLIENTS).contains(AccessPolicy.ALL_CLIENTS)
                                || policy.number("priority", 0) < limit,
                (policy, made) -> policy.with("priority", 1),
                Tell.warning(
                        "access_policy_order",
                        Tell.CONNECTION,
                        "A policy for all clients is asked before this one and may decide in its"
                                + " place",
                        "This policy before those for all clients",
                        Ways.POLICIES + ": drag the policy to the top."));
    }
}
