package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.clientauth.ClientAuthentication;
import dev.gatehouse.sandbox.dpop.DpopCheck;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.ClientAddress;
import dev.gatehouse.sandbox.web.Parameters;
import dev.gatehouse.sandbox.web.RefusalLog;
import dev.gatehouse.sandbox.zone.NetworkZones;

import io.micronaut.http.HttpRequest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What every token request goes through before its grant is looked at. */
final class TokenExamination {
    static final List<String> GRANTS =
            List.of("authorization_code", "refresh_token", "client_credentials", "password");

    private final Realm realm;
    private final AuthorizationServer server;
    private final HttpRequest<?> http;
    private final Parameters form;
    private @Nullable App app;
    private Optional<String> thumbprint = Optional.empty();

    TokenExamination(
            Realm realm, AuthorizationServer server, HttpRequest<?> http, Parameters form) {
        this.realm = realm;
        this.server = server;
        this.http = http;
        this.form = form;
    }

    TokenRequest examine() {
        http.setAttribute(RefusalLog.FORM, form);
        refuseCredentialsInQuery();
        for (String step : realm.tenant().choice(Switch.TOKEN_ORDER).split(",", -1)) {
            switch (step) {
                case "client" -> client();
                case "grant" -> grant();
                default -> proof();
            }
        }
        App known = app == null ? client() : app;
        if (!new NetworkZones(realm.tenant()).admit(known, ClientAddress.of(http))) {
            throw new Refusal(OAuthFault.DISALLOWED_NETWORK_ZONE);
        }
        if (known.orgServerOnly() && !server.org()) {
            throw new Refusal(OAuthFault.ORG_AUTHORIZATION_SERVER_ONLY_CLIENT);
        }
        if (!known.allows(form.text("grant_type"))) {
            throw new Refusal(
                    OAuthFault.UNAUTHORIZED_CLIENT, String.join(", ", known.grantTypes()));
        }
        if (known.dpopRequired() && thumbprint.isEmpty()) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_MISSING_HEADER);
        }
        new BrowserRequest(server, known, form).examine(http.getHeaders().findFirst("Origin"));
        return new TokenRequest(realm, server, known, form, thumbprint);
    }

    private void refuseCredentialsInQuery() {
        String query = http.getUri().getRawQuery();
        if (query == null) {
            return;
        }
        Parameters parameters = Parameters.parse(query);
        if (parameters.has("client_id")
                || parameters.has("client_secret")
                || parameters.has("client_assertion")) {
            throw new Refusal(OAuthFault.CLIENT_CREDENTIALS_IN_QUERY);
        }
    }

    private App client() {
        App found =
                new ClientAuthentication(realm, server, "token")
                        .authenticate(http.getHeaders().findFirst("Authorization"), form);
        app = found;
        return found;
    }

    private void grant() {
        String grant = form.text("grant_type");
        if (grant.isEmpty()) {
            throw new Refusal(
                    OAuthFault.TOKEN_REQUEST_MISSING_GRANT_TYPE, String.join(", ", GRANTS));
        }
        if (!GRANTS.contains(grant)) {
            throw new Refusal(OAuthFault.UNSUPPORTED_GRANT_TYPE, String.join(", ", GRANTS));
        }
    }

    private void proof() {
        thumbprint =
                new DpopCheck(realm)
                        .atTokenEndpoint(
                                http.getHeaders().getAll("DPoP"), server.endpoint("token"));
    }
}
