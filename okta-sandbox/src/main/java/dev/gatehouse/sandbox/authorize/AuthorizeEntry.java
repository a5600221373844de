package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.PushedRequests;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.Parameters;

/**
 * Finds out who asks and where the answer may go; whatever fails here ends on an error page
 * (reference chapter 2, Redirects; RFC 6749 4.1.2.1).
 */
record AuthorizeEntry(Realm realm, AuthorizationServer server) {
    AuthorizeRequest admit(Parameters given) {
        Parameters parameters = RequestObject.unfold(realm, server, pushed(given));
        App app =
                realm.apps()
                        .withClientId(parameters.text("client_id"))
                        .filter(App::active)
                        .orElseThrow(() -> new Refusal(OAuthFault.INVALID_CLIENT_ID));
        if (app.type().equals("service")) {
            throw new Refusal(OAuthFault.INVALID_CLIENT_APPLICATION_TYPE, "/authorize");
        }
        String redirectUri = parameters.text("redirect_uri");
        if (!realm.apps().allowsRedirect(app, redirectUri)) {
            throw illegal(app);
        }
        return new AuthorizeRequest(realm, server, app, parameters);
    }

    private Parameters pushed(Parameters given) {
        if (!given.has("request_uri")) {
            return given;
        }
        if (given.has("request")) {
            throw new Refusal(OAuthFault.AUTHORIZE_REQUEST_OBJECT_AND_REQUEST_URI_PROVIDED);
        }
        if (!given.text("request_uri").startsWith("urn:okta:")) {
            throw new Refusal(OAuthFault.REQUEST_URI_NOT_SUPPORTED);
        }
        PushedRequests.Pushed found =
                realm.pushedRequests()
                        .find(given.text("request_uri"))
                        .orElseThrow(() -> new Refusal(OAuthFault.INVALID_REQUEST_URI));
        if (!found.serverId().equals(server.id())) {
            throw new Refusal(OAuthFault.AUTHORIZE_REQUEST_URI_MISMATCHED_AUTHORIZATION_SERVER);
        }
        if (!found.clientId().equals(given.text("client_id"))) {
            throw new Refusal(OAuthFault.AUTHORIZE_REQUEST_URI_MISMATCHED_CLIENT);
        }
        return Parameters.parse(found.parameters());
    }

    private Refusal illegal(App app) {
        return realm.tenant().chose(Switch.REDIRECT_URI_TEXT, "enhanced")
                ? new Refusal(
                        OAuthFault.ILLEGAL_REDIRECT_URI_ENHANCED,
                        app.consoleAddress(server.origin()))
                : new Refusal(OAuthFault.ILLEGAL_REDIRECT_URI);
    }
}
