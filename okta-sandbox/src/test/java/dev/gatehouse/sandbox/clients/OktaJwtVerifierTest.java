package dev.gatehouse.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.okta.jwt.AccessTokenVerifier;
import com.okta.jwt.IdTokenVerifier;
import com.okta.jwt.JwtVerificationException;
import com.okta.jwt.JwtVerifiers;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.Trust;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tls.DoorKind;
import dev.gatehouse.sandbox.tls.Doors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Okta's verifier insists on TLS, so this test goes through a door of the sandbox. */
class OktaJwtVerifierTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final Doors DOORS = SANDBOX.sandbox().context().getBean(Doors.class);
    private static final String ORIGIN = DOORS.open(SANDBOX.realm("acme"), DoorKind.VALID, 0);
    private static final Trust TRUST = Trust.in(DOORS.authority(SANDBOX.realm("acme")));

    private static final Duration AMPLE = Duration.ofMinutes(2);

    private final Acme acme = new Acme(SANDBOX, new Browser(TRUST.context()), ORIGIN);
    private final Document tokens = acme.tokens("ann");

    @AfterAll
    static void stop() {
        TRUST.forget();
        SANDBOX.close();
    }

    private AccessTokenVerifier access(String audience) {
        TRUST.everywhere();
        return JwtVerifiers.accessTokenVerifierBuilder()
                .setIssuer(acme.origin() + "/oauth2/" + Acme.SERVER)
                .setAudience(audience)
                .setConnectionTimeout(AMPLE)
                .build();
    }

    private IdTokenVerifier id() {
        TRUST.everywhere();
        return JwtVerifiers.idTokenVerifierBuilder()
                .setIssuer(acme.origin() + "/oauth2/" + Acme.SERVER)
                .setClientId(Acme.WEB)
                .setConnectionTimeout(AMPLE)
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
