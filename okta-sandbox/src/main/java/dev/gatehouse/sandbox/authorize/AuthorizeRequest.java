package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.policy.RequestedScopes;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;

import java.util.Optional;
import java.util.Set;

/** A request whose client and redirect URI are known, so that errors may go to the client. */
record AuthorizeRequest(Realm realm, AuthorizationServer server, App app, Parameters parameters) {
    String redirectUri() {
        return parameters.text("redirect_uri");
    }

    Set<String> responseTypes() {
        return Set.copyOf(RequestedScopes.split(parameters.text("response_type")));
    }

    boolean wants(String responseType) {
        return responseTypes().contains(responseType);
    }

    boolean wantsTokens() {
        return wants("token") || wants("id_token");
    }

    Set<String> prompts() {
        return Set.copyOf(RequestedScopes.split(parameters.text("prompt")));
    }

    /** The policy's grant type: a code is one grant, tokens alone are the implicit one. */
    String grantType() {
        return wants("code") ? "authorization_code" : "implicit";
    }

    /** The way back: what was asked for, else fragment when tokens travel, else query. */
    ResponseMode mode() {
        Optional<ResponseMode> asked =
                parameters.find("response_mode").flatMap(ResponseMode::named);
        return asked.orElse(wantsTokens() ? ResponseMode.FRAGMENT : ResponseMode.QUERY);
    }
}
