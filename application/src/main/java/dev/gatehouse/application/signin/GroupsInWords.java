package dev.gatehouse.application.signin;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Tells what the groups of a trial sign-in mean here: a connector knows which came, only we know
 * which of them are roles.
 */
final class GroupsInWords {
    private static final String CHECK = "roles";
    private static final int MOST = 10;

    private GroupsInWords() {}

    /** The checks of the connector, with its word on groups replaced where some came. */
    static List<CheckResult> in(
            List<CheckResult> checks, ProviderIdentity identity, RoleCatalogue roles) {
        return identity.roles() instanceof RolesClaim.Present(List<GroupName> groups)
                        && !groups.isEmpty()
                ? checks.stream()
                        .map(c -> c.check().equals(CHECK) ? judge(groups, roles) : c)
                        .toList()
                : checks;
    }

    private static CheckResult judge(List<GroupName> groups, RoleCatalogue roles) {
        SortedSet<RoleKey> granted = roles.grantedBy(groups);
        String received = "Groups received: " + groups.size();
        if (granted.isEmpty()) {
            return new CheckResult.Found(CHECK, unknown(received + " (" + names(groups) + ")"));
        }
        String known = granted.stream().map(RoleKey::value).collect(Collectors.joining(", "));
        return new CheckResult.Passed(
                CHECK, received + "; roles here by them: " + granted.size() + " (" + known + ")");
    }

    private static Finding unknown(String seen) {
        return new Finding(
                new FindingCode("roles_without_known_role"),
                Severity.WARNING,
                "connection",
                seen + ", none of them is a role here",
                "At least one group that is named like a role: Super Administrator, Administrator,"
                        + " View Only, or one of your own",
                new Remedy(
                        "Directory > Groups: name the groups like the roles here, or add the person"
                                + " to one that is.",
                        "Or give people their roles in the console."));
    }

    private static String names(List<GroupName> groups) {
        String first =
                groups.stream().limit(MOST).map(GroupName::value).collect(Collectors.joining(", "));
        return groups.size() > MOST ? first + ", …" : first;
    }
}
