package dev.gatehouse.sandbox.policy;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.authserver.Policy;
import dev.gatehouse.sandbox.authserver.Rule;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.Directory;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.tenant.Switch;

import java.util.List;
import java.util.Optional;

/**
 * Finds the rule that grants a request: policies by priority, filtered by client, then rules by
 * priority; the first whose grant type, people and all requested scopes match wins (reference
 * chapter 3, Evaluation).
 */
public record PolicyEvaluation(AuthorizationServer server) {
    /** What the org server grants, which has no policies: 60 minutes, 90 days of refresh. */
    private static final Rule ORG =
            new Rule(
                    Document.EMPTY
                            .with("id", "org")
                            .with("actions.token.accessTokenLifetimeMinutes", 60)
                            .with("actions.token.refreshTokenLifetimeMinutes", 129_600)
                            .with("actions.token.refreshTokenWindowMinutes", 129_600));

    /** Returns the rule that wins, or refuses with the error that Okta gives. */
    public Rule decide(App app, String grantType, Optional<User> user, List<String> scopes) {
        if (server.org()) {
            return ORG;
        }
        Optional<Rule> nearly = Optional.empty();
        for (Policy policy : server.policies()) {
            if (!policy.isFor(app.clientId())) {
                continue;
            }
            for (Rule rule : server.rules(policy)) {
                if (!rule.isForGrant(grantType) || !fits(rule, user)) {
                    continue;
                }
                if (rule.missing(scopes).isEmpty()) {
                    return rule;
                }
                nearly = nearly.or(() -> Optional.of(rule));
            }
        }
        throw refusal(nearly, scopes);
    }

    private Refusal refusal(Optional<Rule> nearly, List<String> scopes) {
        if (nearly.isEmpty() || !server.tenant().chose(Switch.SCOPE_MISMATCH, "scope_denied")) {
            return new Refusal(OAuthFault.NO_MATCHING_POLICY);
        }
        List<String> denied = nearly.get().missing(scopes);
        return denied.size() == scopes.size()
                ? new Refusal(OAuthFault.NO_SCOPE_ALLOWED)
                : new Refusal(OAuthFault.SCOPE_DENIED, String.join(", ", denied));
    }

    private boolean fits(Rule rule, Optional<User> user) {
        if (user.isEmpty()) {
            return true;
        }
        Document people = rule.people();
        List<String> users = people.texts("users.include");
        List<String> groups = people.texts("groups.include");
        if (isIn(user.get(), people.texts("groups.exclude"))
                || people.texts("users.exclude").contains(user.get().id())) {
            return false;
        }
        return (users.isEmpty() && groups.isEmpty())
                || users.contains(user.get().id())
                || isIn(user.get(), groups);
    }

    private boolean isIn(User user, List<String> groupIds) {
        Directory directory = new Directory(server.tenant());
        return groupIds.contains("EVERYONE")
                || groupIds.stream()
                        .flatMap(id -> directory.group(id).stream())
                        .anyMatch(group -> directory.isMember(user, group));
    }
}
