package dev.gatehouse.application.signin;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.domain.role.GroupName;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the provider told about a person, in words for the audit log; never a token. */
final class Received {
    private Received() {}

    static Map<String, String> of(ProviderIdentity identity) {
        return Map.of(
                "provider_user_id", identity.pin().id().value(),
                "groups_received", groups(identity.roles()));
    }

    private static String groups(RolesClaim claim) {
        return switch (claim) {
            case RolesClaim.Absent() -> "no roles claim";
            case RolesClaim.Present(List<GroupName> groups) ->
                    groups.isEmpty()
                            ? "an empty roles claim"
                            : groups.stream()
                                    .map(GroupName::value)
                                    .collect(Collectors.joining(", "));
        };
    }
}
