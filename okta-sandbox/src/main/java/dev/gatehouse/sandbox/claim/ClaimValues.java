package dev.gatehouse.sandbox.claim;

import dev.gatehouse.sandbox.authserver.Claim;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The claims that an authorization server's configuration adds to a token (reference 3). */
public record ClaimValues(Subject subject) {
    /** Claims of an access token. */
    public Map<String, Object> ofAccessToken(Collection<String> scopes) {
        return values(claim -> !claim.inIdToken() && claim.carriedBy(scopes));
    }

    /** Claims of an ID token; a thin one has only those that are always included. */
    public Map<String, Object> ofIdToken(Collection<String> scopes, boolean thin) {
        return values(
                claim -> claim.inIdToken() && claim.carriedBy(scopes) && (claim.always() || !thin));
    }

    private Map<String, Object> values(Predicate<Claim> wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Claim claim : subject.server().claims()) {
            if (wanted.test(claim)) {
                value(claim).ifPresent(value -> values.put(claim.name(), value));
            }
        }
        return values;
    }

    private Optional<Object> value(Claim claim) {
        return switch (claim.valueType()) {
            case "SYSTEM" -> subject.user().flatMap(user -> system(claim, user));
            case "GROUPS" -> groups(claim);
            default -> expression(claim);
        };
    }

    private static Optional<Object> system(Claim claim, User user) {
        return SystemClaims.value(claim.value(), user);
    }

    private Optional<Object> groups(Claim claim) {
        if (subject.user().isEmpty()) {
            return Optional.empty();
        }
        List<String> names =
                new GroupFilter(subject.server().tenant(), claim).names(subject.groups());
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private Optional<Object> expression(Claim claim) {
        try {
            return Optional.ofNullable(Expression.parse(claim.value()).evaluate(subject));
        } catch (ExpressionFailure e) {
            OAuthFault fault =
                    claim.document().flag("system")
                            ? OAuthFault.SYSTEM_CLAIM_EVALUATION_FAILURE
                            : OAuthFault.USER_CLAIM_EVALUATION_FAILURE;
            throw new Refusal(fault, claim.name());
        }
    }
}
