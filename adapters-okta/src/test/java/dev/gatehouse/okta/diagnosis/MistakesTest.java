package dev.gatehouse.okta.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.okta.OktaConnector;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Each mistake gives exactly its own finding, in whatever order Okta examines a request; at most
 * two client authentications fail on the way.
 */
class MistakesTest {
    private static SpoiltOkta okta;
    private static OktaConnector connector;

    @BeforeAll
    static void start() {
        okta = new SpoiltOkta();
        connector = new OktaConnector(okta.guard(), InstantSource.system());
    }

    @AfterAll
    static void stop() {
        okta.close();
    }

    @AfterEach
    void mend() {
        okta.realm().tenant().clock().setAhead(Duration.ZERO);
        okta.mend();
    }

    @ParameterizedTest
    @EnumSource
    void givesItsFindingInEveryOrder(Mistake mistake) {
        for (Map<Switch, String> order : orders()) {
            okta.mend();
            order.forEach(okta::choose);
            mistake.spoil(okta);
            long before = okta.failedAuthentications();

            Diagnosis diagnosis = examine(Occasion.ASKED, mistake.entered());

            assertThat(codes(diagnosis))
                    .as("%s with %s", mistake, order)
                    .containsExactlyElementsOf(mistake.findings());
            assertThat(okta.failedAuthentications() - before)
                    .as("failed authentications")
                    .isLessThanOrEqualTo(2);
        }
    }

    /** The orders of the endpoints with each other, and with them in turn what else can differ. */
    private static List<Map<Switch, String>> orders() {
        List<Map<Switch, String>> orders = new ArrayList<>();
        for (String authorize : Switch.AUTHORIZE_ORDER.choices()) {
            for (String token : Switch.TOKEN_ORDER.choices()) {
                for (String policy : Switch.POLICY_TIME.choices()) {
                    int turn = orders.size();
                    orders.add(
                            Map.of(
                                    Switch.AUTHORIZE_ORDER, authorize,
                                    Switch.TOKEN_ORDER, token,
                                    Switch.POLICY_TIME, policy,
                                    Switch.CODE_ORDER, inTurn(Switch.CODE_ORDER, turn),
                                    Switch.INTERACTION_CODE,
                                            inTurn(Switch.INTERACTION_CODE, turn / 2)));
                }
            }
        }
        return orders;
    }

    private static String inTurn(Switch one, int turn) {
        return one.choices().get(turn % one.choices().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRET_WRONG", "SECRET_POSTED", "KEY_WANTED", "NATIVE_WITH_SECRET"})
    void failsNoAuthenticationWhileWatching(Mistake mistake) {
        mistake.spoil(okta);
        long before = okta.failedAuthentications();

        assertThat(examine(Occasion.WATCH, mistake.entered()).findings()).isEmpty();
        assertThat(okta.failedAuthentications()).isEqualTo(before);
    }

    @Test
    void passesWhatCanBeSeenOfAHealthyTenantAndNothingElse() {
        Diagnosis diagnosis = examine(Occasion.ASKED, Map.of());

        assertThat(diagnosis.results())
                .filteredOn(result -> !(result instanceof CheckResult.Passed))
                .allMatch(CheckResult.NotTried.class::isInstance)
                .extracting(CheckResult::check)
                .containsExactly("access_policy", "assignment", "roles", "access_token");
    }

    @Test
    void seesAMissingPolicyWhereOktaLooksAtItFirst() {
        okta.choose(Switch.POLICY_TIME, "before");
        okta.removePolicies();

        assertThat(codes(examine(Occasion.ASKED, Map.of())))
                .containsExactly("access_policy_missing");
    }

    @Test
    void claimsNothingOfAPolicyThatOktaLooksAtLater() {
        okta.removePolicies();

        assertThat(examine(Occasion.ASKED, Map.of()).findings()).isEmpty();
    }

    @Test
    void takesTheSecretEitherWayWhereOktaDoes() {
        okta.choose(Switch.SECRET_METHOD, "either");
        Mistake.SECRET_POSTED.spoil(okta);

        assertThat(examine(Occasion.ASKED, Map.of()).findings()).isEmpty();
    }

    @Test
    void namesWhatMustBeEnteredAtOkta() {
        Mistake.REDIRECT_URI_WITH_SLASH.spoil(okta);
        assertThat(examine(Occasion.ASKED, Map.of()).findings())
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.remedy().atProvider())
                                        .contains(
                                                "add https://gate.example/o/acme/login/okta/redirect."));
        okta.mend();

        assertThat(examine(Occasion.ASKED, Mistake.CLIENT_UNKNOWN.entered()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen()).contains("0oanobody00000000000"));
    }

    @Test
    void readsTheTimeOfTheTenant() {
        okta.realm().tenant().clock().setAhead(Duration.ofMinutes(2));

        assertThat(codes(examine(Occasion.ASKED, Map.of()))).containsExactly("clock_differs");
        okta.realm().tenant().clock().setAhead(Duration.ofMinutes(20));
        assertThat(codes(examine(Occasion.ASKED, Map.of()))).containsExactly("clock_far_off");
    }

    private static Diagnosis examine(Occasion occasion, Map<Entered.Field, String> wrong) {
        ConnectionInUse connection = Entered.at(okta, wrong);
        return connector.examine(connection, occasion, ExaminationProgress.UNWATCHED);
    }

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(finding -> finding.code().value()).toList();
    }
}
