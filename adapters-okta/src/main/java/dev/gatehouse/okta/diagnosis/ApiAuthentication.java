package dev.gatehouse.okta.diagnosis;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;

import dev.gatehouse.application.connection.ApiClient;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Makes the client authentication of a program, anew for each request. */
record ApiAuthentication(ApiClient client, InstantSource clock) {
    private static final long ASSERTION_SECONDS = 60;

    /** The ways in which these credentials can be sent, the usual one first; none: unreadable. */
    List<Way> ways() {
        return switch (client.credential()) {
            case ApiClient.ClientSecret _ -> List.of(Way.BASIC, Way.POST);
            case ApiClient.PrivateKey(var text) ->
                    key(text.reveal()).isPresent() ? List.of(Way.KEY) : List.of();
        };
    }

    /** How credentials travel. */
    enum Way {
        BASIC("client_secret_basic"),
        POST("client_secret_post"),
        KEY("private_key_jwt");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    ClientAuthentication at(URI endpoint, Way way) {
        ClientID id = new ClientID(client.id().value());
        return switch (client.credential()) {
            case ApiClient.ClientSecret(var secret) ->
                    way == Way.POST
                            ? new ClientSecretPost(id, new Secret(secret.reveal()))
                            : new ClientSecretBasic(id, new Secret(secret.reveal()));
            case ApiClient.PrivateKey(var text) ->
                    signed(id, endpoint, key(text.reveal()).orElseThrow());
        };
    }

    /** RFC 7523, section 3: issuer and subject are the client, the audience is the endpoint. */
    private ClientAuthentication signed(ClientID id, URI endpoint, Key key) {
        Date expires = Date.from(clock.instant().plusSeconds(ASSERTION_SECONDS));
        JWTAuthenticationClaimsSet claims =
                new JWTAuthenticationClaimsSet(
                        id, List.of(new Audience(endpoint)), expires, null, null, new JWTID());
        try {
            return new PrivateKeyJWT(claims, JWSAlgorithm.RS256, key.value(), key.id(), null);
        } catch (JOSEException unusable) {
            throw new IllegalStateException("An RSA key can sign with RS256", unusable);
        }
    }

    private record Key(PrivateKey value, @org.jspecify.annotations.Nullable String id) {}

    private static Optional<Key> key(String text) {
        try {
            if (text.strip().startsWith("{")) {
                return JWK.parse(text) instanceof RSAKey rsa && rsa.isPrivate()
                        ? Optional.of(new Key(rsa.toPrivateKey(), rsa.getKeyID()))
                        : Optional.empty();
            }
            byte[] encoded =
                    Base64.getMimeDecoder()
                            .decode(text.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", ""));
            return Optional.of(
                    new Key(
                            KeyFactory.getInstance("RSA")
                                    .generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                            null));
        } catch (ParseException
                | JOSEException
                | GeneralSecurityException
                | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
