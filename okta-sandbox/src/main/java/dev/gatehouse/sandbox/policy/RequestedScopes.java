package dev.gatehouse.sandbox.policy;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.authserver.Scope;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;

import java.util.Arrays;
import java.util.List;

/** Reads a {@code scope} parameter and refuses what the server does not know (reference 3). */
public record RequestedScopes(AuthorizationServer server) {
    private static final int LONGEST = 4096;

    /** The scopes of a request in which a person signs in. */
    public List<String> ofPerson(String parameter) {
        List<String> scopes = known(parameter);
        boolean openId = scopes.stream().anyMatch(Scope::isOpenId);
        if (openId && !scopes.contains("openid")) {
            throw new Refusal(OAuthFault.OPENID_SCOPE_REQUIRED);
        }
        return scopes;
    }

    /** The scopes of a request in which a client speaks for itself. */
    public List<String> ofMachine(String parameter) {
        List<String> scopes = known(parameter);
        if (scopes.stream().anyMatch(Scope::isOpenId)) {
            throw new Refusal(OAuthFault.OPENID_NOT_ALLOWED_CLIENT_CREDS);
        }
        return scopes;
    }

    /** Splits the parameter, takes the default scopes for none, and checks every name. */
    private List<String> known(String parameter) {
        if (parameter.isBlank()) {
            return defaults();
        }
        List<String> scopes = split(parameter);
        if (parameter.length() > LONGEST) {
            throw new Refusal(OAuthFault.INVALID_SCOPE);
        }
        List<String> names = server.scopes().stream().map(Scope::name).toList();
        for (String scope : scopes) {
            if (!names.contains(scope)) {
                boolean custom = server.org() && !scope.startsWith("okta.");
                throw new Refusal(
                        custom ? OAuthFault.ILLEGAL_CUSTOM_SCOPE : OAuthFault.NO_MATCHING_SCOPE);
            }
        }
        return scopes;
    }

    private List<String> defaults() {
        List<String> names =
                server.scopes().stream().filter(Scope::standard).map(Scope::name).toList();
        if (names.isEmpty()) {
            throw new Refusal(OAuthFault.NO_DEFAULT_SCOPES);
        }
        return names;
    }

    /** The words of a scope parameter without repetitions. */
    public static List<String> split(String parameter) {
        return Arrays.stream(parameter.trim().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
