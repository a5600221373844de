package dev.gatehouse.sandbox.claim;

import dev.gatehouse.sandbox.authserver.Claim;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The groups that a claim of value type GROUPS names, of those that are Okta's own; more than 100
 * fail the request (reference chapter 3, Claims).
 */
record GroupFilter(Tenant tenant, Claim claim) {
    List<String> names(List<Group> groups) {
        List<String> names =
                groups.stream()
                        .filter(Group::mastered)
                        .map(Group::name)
                        .filter(this::matches)
                        .toList();
        if (names.size() > Integer.parseInt(tenant.choice(Switch.GROUP_LIMIT))) {
            throw new Refusal(OAuthFault.TOO_MANY_GROUPS_IN_GROUPS_CLAIM);
        }
        return names;
    }

    private boolean matches(String name) {
        String pattern = claim.value();
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        return switch (claim.filterType()) {
            case "STARTS_WITH" -> lower.startsWith(wanted);
            case "EQUALS" -> lower.equals(wanted);
            case "CONTAINS" -> lower.contains(wanted);
            default -> matchesExpression(pattern, name);
        };
    }

    private boolean matchesExpression(String pattern, String name) {
        try {
            Matcher matcher = Pattern.compile(bare(pattern)).matcher(name);
            return tenant.chose(Switch.REGEX_ANCHORING, "full")
                    ? matcher.matches()
                    : matcher.find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Okta's own samples write a pattern both bare and between slashes. */
    private static String bare(String pattern) {
        return pattern.length() > 1 && pattern.startsWith("/") && pattern.endsWith("/")
                ? pattern.substring(1, pattern.length() - 1)
                : pattern;
    }
}
