package dev.gatehouse.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.okta.jwt.AccessTokenVerifier;
import com.okta.jwt.IdTokenVerifier;
import com.okta.jwt.JwtVerificationException;
import com.okta.jwt.JwtVerifiers;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class OktaJwtVerifierTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);
    private final Document tokens = acme.tokens("ann");

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private AccessTokenVerifier access(String audience) {
        System.setProperty("okta.testing.disableHttpsCheck", "true");
        return JwtVerifiers.accessTokenVerifierBuilder()
                .setIssuer(acme.origin() + "/oauth2/" + Acme.SERVER)
                .setAudience(audience)
                .setConnectionTimeout(Duration.ofSeconds(5))
                .build();
    }

    private IdTokenVerifier id() {
        System.setProperty("okta.testing.disableHttpsCheck", "true");
        return JwtVerifiers.idTokenVerifierBuilder()
                .setIssuer(acme.origin() + "/oauth2/" + Acme.SERVER)
                .setClientId(Acme.WEB)
                .build();
    }

    @Test
    void acceptsAccessAndIdTokens() throws Exception {
        var access = access(RunningSandbox.APP + "/o/acme").decode(tokens.text("access_token"));
        assertThat(access.getClaims()).containsEntry("uid", Acme.ANN);
        assertThat(id().decode(tokens.text("id_token"), "n0nce").getClaims())
                .containsEntry("upn", "ann@acme.example");
    }

    @Test
    void acceptsTokensSignedAfterARotation() throws Exception {
        AccessTokenVerifier verifier = access(RunningSandbox.APP + "/o/acme");
        SANDBOX.realm("acme").keys().rotate(Acme.SERVER);
        assertThat(verifier.decode(acme.tokens("ann").text("access_token")).getClaims())
                .containsEntry("sub", "ann@acme.example");
        assertThat(verifier.decode(tokens.text("access_token")).getClaims()).isNotEmpty();
    }

    @Test
    void refusesTamperedOnesAndForeignAudiences() {
        String token = tokens.text("access_token");
        int middle = token.lastIndexOf('.') + 40;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String tampered = token.substring(0, middle) + other + token.substring(middle + 1);
        assertThatThrownBy(() -> access(RunningSandbox.APP + "/o/acme").decode(tampered))
                .isInstanceOf(JwtVerificationException.class);
        assertThatThrownBy(() -> access("https://other.example").decode(token))
                .isInstanceOf(JwtVerificationException.class);
        assertThatThrownBy(() -> id().decode(tokens.text("id_token"), "other"))
                .isInstanceOf(JwtVerificationException.class);
    }
}
