package dev.gatehouse.oidc.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.token.RefreshToken;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ConnectionInUse.BoundSecret;
import dev.gatehouse.application.connection.RsaKeys;
import dev.gatehouse.application.connection.SecretOverlap;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.provider.Received;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.signin.AuthenticatedMessages.Sent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The client proves itself by secret, by either of two secrets, or by its key. */
class AuthenticatedMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final ClientId CLIENT = new ClientId("0oa1web");

    private final List<String> told = new ArrayList<>();
    private ScriptedProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new ScriptedProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private void answers(int... statuses) {
        Iterator<Integer> each = Arrays.stream(statuses).iterator();
        provider.on(
                ScriptedProvider.REVOKE,
                exchange -> {
                    int status = each.next();
                    String body = status == 401 ? "{\"error\":\"invalid_client\"}" : "{}";
                    Reply.json(status, body).answer(exchange);
                });
    }

    private BoundSecret bound(String secret, Origin origin) {
        return new BoundSecret(ClientSecret.of(secret), origin);
    }

    private ConnectionInUse overlapping(Origin formerFor) {
        SecretOverlap overlap =
                new SecretOverlap() {
                    @Override
                    public BoundSecret former() {
                        return bound("former", formerFor);
                    }

                    @Override
                    public void newAccepted() {
                        told.add("new accepted");
                    }

                    @Override
                    public void formerAccepted() {
                        told.add("former accepted");
                    }
                };
        return connection(
                Optional.of(bound("new", provider.origin())),
                Optional.of(overlap),
                Optional.empty());
    }

    private ConnectionInUse connection(
            Optional<BoundSecret> secret,
            Optional<SecretOverlap> overlap,
            Optional<ConnectionInUse.BoundKey> key) {
        return new ConnectionInUse(
                new Address(URI.create("https://gate.example/o/acme")),
                new ConnectionSettings(
                        new ProviderKind("okta"),
                        provider.issuer(),
                        Optional.empty(),
                        false,
                        new Audience("api")),
                secret,
                overlap,
                key);
    }

    private Sent send(ConnectionInUse connection) {
        return send(provider.at(ScriptedProvider.REVOKE), connection);
    }

    private Sent send(URI endpoint, ConnectionInUse connection) {
        return new AuthenticatedMessages(provider.guard())
                .send(
                        endpoint,
                        connection,
                        CLIENT,
                        proof ->
                                new TokenRevocationRequest(
                                                endpoint, proof, new RefreshToken("token"))
                                        .toHTTPRequest());
    }

    private List<String> secretsSent() {
        return provider.received(ScriptedProvider.REVOKE).stream()
                .map(received -> received.header("Authorization").substring("Basic ".length()))
                .map(basic -> Base64.getDecoder().decode(basic))
                .map(pair -> new String(pair, StandardCharsets.UTF_8))
                .map(pair -> pair.substring(pair.indexOf(':') + 1))
                .toList();
    }

    @Test
    void tellsThatTheNewSecretWasAccepted() {
        answers(200);
        assertThat(status(send(overlapping(provider.origin())))).isEqualTo(200);
        assertThat(secretsSent()).containsExactly("new");
        assertThat(told).containsExactly("new accepted");
    }

    @Test
    void fallsBackToTheFormerSecretWhenTheNewOneIsRefused() {
        answers(401, 200);
        assertThat(status(send(overlapping(provider.origin())))).isEqualTo(200);
        assertThat(secretsSent()).containsExactly("new", "former");
        assertThat(told).containsExactly("former accepted");
    }

    @Test
    void tellsNothingWhenBothAreRefusedOrTheProviderIsBusy() {
        answers(401, 401);
        assertThat(status(send(overlapping(provider.origin())))).isEqualTo(401);
        answers(503);
        assertThat(status(send(overlapping(provider.origin())))).isEqualTo(503);
        answers(400);
        assertThat(status(send(overlapping(provider.origin())))).isEqualTo(400);
        assertThat(told).isEmpty();
    }

    @Test
    void sendsTheFormerSecretToItsOwnOriginOnly() {
        answers(401);
        Origin elsewhere = new Origin("https://elsewhere.example");
        assertThat(status(send(overlapping(elsewhere)))).isEqualTo(401);
        assertThat(secretsSent()).containsExactly("new");
    }

    @Test
    void signsForNoEndpointThatIsNotAtTheIssuersOwnOrigin() throws Exception {
        try (ScriptedProvider elsewhere = new ScriptedProvider()) {
            ConnectionInUse connection =
                    connection(Optional.empty(), Optional.empty(), Optional.of(bound()));

            assertThat(send(elsewhere.at(ScriptedProvider.REVOKE), connection))
                    .isEqualTo(
                            new Sent.Withheld(
                                    new SecretUse.Elsewhere(
                                            elsewhere.origin(), provider.origin())));
            assertThat(elsewhere.received(ScriptedProvider.REVOKE)).isEmpty();
        }
    }

    private static ConnectionInUse.BoundKey bound() throws JOSEException {
        return new ConnectionInUse.BoundKey(key(), NOW);
    }

    private static ClientKey key() throws JOSEException {
        String pkcs8 =
                Base64.getEncoder().encodeToString(TestKeys.FIRST.toRSAPrivateKey().getEncoded());
        return new ClientKey(1, "kid-1", new Secret(pkcs8), NOW, Optional.empty());
    }

    @Test
    void signsAnAssertionForExactlyThisEndpoint() throws Exception {
        answers(200, 200);
        ClientKey key = key();
        ConnectionInUse connection =
                connection(Optional.empty(), Optional.empty(), Optional.of(bound()));
        send(connection);
        send(connection);
        List<SignedJWT> sent = new ArrayList<>();
        for (Received received : provider.received(ScriptedProvider.REVOKE)) {
            assertThat(received.headers()).doesNotContainKey("authorization");
            sent.add(SignedJWT.parse(received.form().get("client_assertion")));
        }
        var claims = sent.getFirst().getJWTClaimsSet();
        assertThat(sent.getFirst().verify(new RSASSAVerifier(RsaKeys.publicKey(key)))).isTrue();
        assertThat(sent.getFirst().getHeader().getKeyID()).isEqualTo("kid-1");
        assertThat(claims.getIssuer()).isEqualTo(CLIENT.value());
        assertThat(claims.getSubject()).isEqualTo(CLIENT.value());
        assertThat(claims.getAudience())
                .containsExactly(provider.at(ScriptedProvider.REVOKE).toString());
        assertThat(claims.getExpirationTime()).isEqualTo(NOW.plusSeconds(300));
        assertThat(claims.getJWTID()).isNotEqualTo(sent.getLast().getJWTClaimsSet().getJWTID());
    }

    private static int status(Sent sent) {
        return ((Answer) ((Sent.Came) sent).outcome()).status();
    }
}
