package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.OktaErrors;
import dev.gatehouse.okta.finding.Ways;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The server knows every scope that a sign-in asks for.
 *
 * <p>{@code invalid_scope} disproves a scope; asking for each alone tells which. Its absence proves
 * the scopes only if a scope that nobody has is refused at the same place.
 */
final class ScopesCheck implements Check<Evidence> {
    static final String NAME = "scopes";
    private static final Scope NOBODYS = new Scope("gatehouse_no_such_scope");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(RedirectUriCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        SilentAnswer answer = evidence.full();
        if (answer instanceof SilentAnswer.SentBack(ProviderError error) && refuses(answer)) {
            return new Verdict.Bad(refused(evidence, error));
        }
        if (answer instanceof SilentAnswer.SentBack && refuses(evidence, NOBODYS)) {
            return new Verdict.Good("Known: " + names(evidence.users().scopes()));
        }
        return new Verdict.Unseen("Okta does not tell before somebody signs in.");
    }

    private static Finding refused(Evidence evidence, ProviderError error) {
        List<Scope> unknown =
                evidence.users().scopes().parallelStream()
                        .filter(scope -> !scope.equals(Evidence.OPENID))
                        .filter(scope -> refuses(evidence, scope))
                        .toList();
        return unknown.isEmpty() ? OktaErrors.finding(error) : unknown(unknown);
    }

    private static boolean refuses(Evidence evidence, Scope scope) {
        return refuses(evidence.ask(evidence.question().with(List.of(Evidence.OPENID, scope))));
    }

    private static boolean refuses(SilentAnswer answer) {
        return answer instanceof SilentAnswer.SentBack(ProviderError error)
                && error.code().equals("invalid_scope");
    }

    private static Finding unknown(List<Scope> scopes) {
        return Findings.error("scope_unknown", "connection")
                .seen(
                        "The authorization server does not know every scope that we ask for",
                        "unknown: " + names(scopes))
                .expected("The scopes openid, profile, email, offline_access and user_groups")
                .mend(Ways.SCOPES + ": add " + names(scopes) + ".");
    }

    private static String names(List<Scope> scopes) {
        return scopes.stream().map(Scope::value).collect(Collectors.joining(", "));
    }
}
