package dev.gatehouse.okta.finding;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.signin.SecretUse;

/** Findings about a client secret that was not sent. */
public final class Secrets {
    private static final String FIELD = "client_secret";

    private Secrets() {}

    public static Finding withheld(SecretUse why) {
        return switch (why) {
            case SecretUse.Elsewhere(Origin endpoint, Origin enteredFor) ->
                    elsewhere(endpoint, enteredFor);
            case SecretUse.Missing _ -> missing();
            case SecretUse.Allowed _ -> throw new IllegalArgumentException("It was not withheld");
        };
    }

    public static Finding elsewhere(Origin endpoint, Origin enteredFor) {
        return Findings.error("token_endpoint_elsewhere", FIELD)
                .seen(
                        "We do not prove who we are there, because the issuer that was"
                                + " entered is at another address",
                        "token endpoint at " + endpoint)
                .expected("A token endpoint at " + enteredFor)
                .mend(
                        Ways.SERVERS
                                + " > your server > Settings > Issuer: choose the URL under which"
                                + " your users sign in.",
                        "Enter the issuer with that host, and the secret anew.");
    }

    private static Finding missing() {
        return Findings.error("client_secret_missing", FIELD)
                .seen("No client secret is stored")
                .expected("The secret of the web app")
                .mend(
                        Ways.GENERAL + " > Client Credentials shows it.",
                        "Enter it as Client secret.");
    }
}
