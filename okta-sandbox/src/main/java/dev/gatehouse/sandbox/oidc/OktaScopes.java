package dev.gatehouse.sandbox.oidc;

import java.util.List;
import java.util.stream.Stream;

/** Okta's own scopes, as far as the sandbox has something behind them. */
final class OktaScopes {
    static final List<String> ALL =
            Stream.of(
                            "apps",
                            "appGrants",
                            "authorizationServers",
                            "clients",
                            "eventHooks",
                            "groups",
                            "logs",
                            "networkZones",
                            "orgs",
                            "policies",
                            "roles",
                            "sessions",
                            "users")
                    .flatMap(family -> Stream.of("manage", "read").map(act -> scope(family, act)))
                    .filter(scope -> !scope.equals("okta.logs.manage"))
                    .toList();

    private OktaScopes() {}

    private static String scope(String family, String act) {
        return "okta." + family + "." + act;
    }
}
