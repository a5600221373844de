package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;

import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class OktaAdmissionTest {
    private final SettableClock clock = new SettableClock();
    private ScriptedProvider okta;
    private OktaConnector connector;
    private ConnectionInUse connection;
    private TestToken program;
    private TestToken person;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        connector = new OktaConnector(okta.guard(), clock);
        connection = OktaFixture.connection(okta);
        program = TestToken.program(okta, clock.instant(), OktaFixture.AUDIENCE);
        person = TestToken.person(okta, clock.instant(), OktaFixture.AUDIENCE);
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void admitsAProgramByItsClientAndScopes() {
        assertThat(admit(program.with("scp", List.of("b", "api::view_only")).signed()))
                .isInstanceOfSatisfying(
                        Admission.ServiceToken.class,
                        token -> {
                            assertThat(token.client()).isEqualTo(new ClientId("0oa1api"));
                            assertThat(token.scopes().text()).isEqualTo("api::view_only b");
                            assertThat(token.expiresAt())
                                    .isEqualTo(clock.instant().plusSeconds(3600));
                        });
    }

    @Test
    void admitsAPersonByUidAndNotByTheLoginInSub() {
        assertThat(admit(person.signed()))
                .isInstanceOfSatisfying(
                        Admission.UserToken.class,
                        token -> {
                            assertThat(token.pin().id().value()).isEqualTo("00u1ann");
                            assertThat(token.pin().issuer()).isEqualTo(okta.issuer());
                        });
        assertThat(admit(person.with("cid", "0oa1native").signed()))
                .isInstanceOf(Admission.UserToken.class);
    }

    @Test
    void refusesAPersonsTokenOfAnotherAppOnTheSameServer() {
        assertThat(invalid(person.with("cid", "0oa9other").signed())).contains("another app");
    }

    @Test
    void takesNoKeyBoundTokenForABearerToken() {
        assertThat(invalid(program.with("cnf", Map.of("jkt", "x")).signed())).contains("DPoP");
    }

    @Test
    void takesNoIdTokenForAnAccessToken() {
        assertThat(invalid(TestToken.id(okta, clock.instant()).signed())).contains("audience");
    }

    @Test
    void saysWhatIsWrongWithAToken() {
        assertThat(invalid(program.with("aud", "api://default").signed())).contains("audience");
        assertThat(invalid(program.with("iss", "https://evil.example").signed()))
                .contains("issuer");
        assertThat(invalid(program.signed(TestKeys.FORGED))).contains("signature");
        assertThat(invalid(program.signed(TestKeys.SECOND))).contains("key");
        assertThat(invalid(program.unsigned())).contains("not a signed JWT");
        assertThat(invalid(program.signedWithThePublicKeyAsPassword())).contains("RS256");
        assertThat(invalid(program.signed(TestKeys.FIRST, new JOSEObjectType("dpop+jwt"))))
                .contains("not an access token");
        assertThat(invalid(program.without("cid").signed())).contains("cid");
        assertThat(invalid(program.with("scp", List.of("a b")).signed())).contains("scp");
        assertThat(invalid(new Secret("opaque"))).contains("not a signed JWT");
        assertThat(invalid(new Secret("a".repeat(20_000)))).contains("too long");
        clock.move(Duration.ofMinutes(61));
        assertThat(invalid(program.signed())).contains("expired");
    }

    @Test
    void acceptsTheTypeOfTheRfcToo() {
        assertThat(admit(program.signed(TestKeys.FIRST, new JOSEObjectType("at+jwt"))))
                .isInstanceOf(Admission.ServiceToken.class);
    }

    @Test
    void cannotTellWhileOktaIsAway() {
        okta.on(ScriptedProvider.KEYS, Reply.json(503, ""));
        assertThat(admit(program.signed())).isInstanceOf(Admission.Unavailable.class);
    }

    @Test
    void admitsATokenOfAFreshlyRotatedKey() {
        admit(program.signed());
        okta.publish(TestKeys.SECOND);
        clock.move(Duration.ofSeconds(11));

        assertThat(admit(program.signed(TestKeys.SECOND)))
                .isInstanceOf(Admission.ServiceToken.class);
    }

    private String invalid(Secret token) {
        Admission admission = admit(token);
        assertThat(admission).isInstanceOf(Admission.Invalid.class);
        String description = ((Admission.Invalid) admission).description();
        assertThat(description).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
        return description;
    }

    private Admission admit(Secret token) {
        return connector.admit(connection, token);
    }
}
