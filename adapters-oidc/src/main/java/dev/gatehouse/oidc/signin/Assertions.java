package dev.gatehouse.oidc.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;

import dev.gatehouse.application.connection.ConnectionInUse.BoundKey;
import dev.gatehouse.application.connection.RsaKeys;
import dev.gatehouse.domain.connection.ClientId;

import java.net.URI;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Date;

/**
 * Signs client assertions (RFC 7523, section 3; OIDC Core 9).
 *
 * <p>Each names exactly the endpoint that it goes to, so that no other endpoint, and no other
 * provider, can use it; it is good for five minutes at most and carries an id of its own.
 */
final class Assertions {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private Assertions() {}

    static ClientAuthentication sign(BoundKey key, ClientId client, URI endpoint) {
        Date now = Date.from(key.preparedAt());
        Date end = Date.from(key.preparedAt().plus(LIFETIME));
        JWTAuthenticationClaimsSet claims =
                new JWTAuthenticationClaimsSet(
                        new ClientID(client.value()),
                        new Audience(endpoint).toSingleAudienceList(),
                        end,
                        null,
                        now,
                        new JWTID());
        try {
            PrivateKey signing = RsaKeys.privateKey(key.key());
            return new PrivateKeyJWT(claims, JWSAlgorithm.RS256, signing, key.key().id(), null);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("An RSA key signs RS256", impossible);
        }
    }
}
