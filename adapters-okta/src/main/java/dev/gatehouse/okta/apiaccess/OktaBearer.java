package dev.gatehouse.okta.apiaccess;

import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.oidc.connection.JsonDocument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the claims of Okta's access tokens.
 *
 * <p>Quirks: scopes stand as a list in {@code scp}, the client in {@code cid}, and the user id in
 * {@code uid}, while {@code sub} is only the login. All clients of an authorization server get the
 * same audience, so a person's token counts only when it was issued to this organization's own web
 * or native client.
 *
 * @see <a href="https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/">Okta:
 *     access token claims</a>
 */
final class OktaBearer {
    private OktaBearer() {}

    static Admission read(ConnectionSettings settings, JsonDocument claims) {
        if (claims.has("cnf")) {
            // RFC 9449, section 7.1: a bound token must not be taken as a bearer token.
            return new Admission.Invalid("The token is bound to a key and needs a DPoP proof");
        }
        try {
            return claims.has("uid") ? person(settings, claims) : program(claims);
        } catch (InvalidValue malformed) {
            return new Admission.Invalid("The claims cid, uid and scp are not as Okta writes them");
        }
    }

    private static Admission person(ConnectionSettings settings, JsonDocument claims) {
        Optional<ClientId> client = claims.text("cid").map(ClientId::new);
        if (client.isEmpty() || ownClients(settings).noneMatch(client.get()::equals)) {
            return new Admission.Invalid(
                    "The token was issued to another app than this organization's");
        }
        ProviderUserId user = new ProviderUserId(claims.text("uid").orElse(""));
        Pin pin = new Pin(settings.issuer(), user);
        return new Admission.UserToken(pin, claims.time("iat").orElseThrow(), end(claims));
    }

    private static Stream<ClientId> ownClients(ConnectionSettings settings) {
        return settings.users().stream()
                .flatMap(
                        (UserAuthentication users) ->
                                Stream.concat(
                                        Stream.of(users.clientId()),
                                        users.nativeClientId().stream()));
    }

    private static Admission program(JsonDocument claims) {
        ClientId client = new ClientId(claims.text("cid").orElse(""));
        List<Scope> scopes = claims.texts("scp").stream().map(Scope::new).toList();
        return new Admission.ServiceToken(client, ScopeSet.of(scopes), end(claims));
    }

    private static Instant end(JsonDocument claims) {
        return claims.time("exp").orElseThrow();
    }
}
