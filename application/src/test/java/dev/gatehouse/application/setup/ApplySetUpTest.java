package dev.gatehouse.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.StepResult;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan is applied beside the call, once, and whoever is replaced stops. */
class ApplySetUpTest {
    private static final StepResult REFUSED =
            new StepResult.Failed(
                    ScriptedConnector.finding("setup_change_refused", Severity.ERROR));

    private final ASetUpHouse house = new ASetUpHouse();

    private SetUpRun run() {
        return house.runs.find(house.acme.id()).orElseThrow();
    }

    private List<String> results() {
        return run().outcomes().stream().map(outcome -> outcome.result().key()).toList();
    }

    private AuditEntry noted() {
        return house.house.noted(AuditAct.PROVIDER_SET_UP).getFirst();
    }

    @Test
    void doesEachStepAndEntersWhatWasMadeInTheDraft() {
        house.tenant.makes(ASetUpHouse.made(Optional.of("a client secret")));
        assertThat(house.begin()).isInstanceOf(ApplySetUp.Outcome.Begun.class);
        assertThat(run().state()).isEqualTo(SetUpRun.State.RUNNING);
        house.work();
        assertThat(run().state()).isEqualTo(SetUpRun.State.FINISHED);
        assertThat(run().saved()).isTrue();
        assertThat(results()).containsExactly("left", "done");
        assertThat(
                        house.draft()
                                .flatMap(ConnectionSettings::users)
                                .map(UserAuthentication::clientId)
                                .map(Object::toString))
                .contains("0oa1");
        assertThat(noted().details())
                .containsEntry("created", "1")
                .containsEntry("changed", "0")
                .containsEntry("objects", "web_app Gatehouse acme web app");
    }

    @Test
    void doesNothingWhereThePlanHasBecomeAnother() {
        var outcome =
                house.apply()
                        .apply(
                                House.owner(),
                                house.acme,
                                ASetUpHouse.form(Map.of()),
                                "another plan");
        assertThat(outcome).isEqualTo(new ApplySetUp.Outcome.OtherPlan(house.tenant.plan()));
        assertThat(house.runs.find(house.acme.id())).isEmpty();
    }

    @Test
    void isOnlyForWhomMayManageTheProvider() {
        assertThatThrownBy(
                        () ->
                                house.apply()
                                        .apply(
                                                House.visitor(),
                                                house.acme,
                                                ASetUpHouse.form(Map.of()),
                                                house.tenant.plan().fingerprint()))
                .isInstanceOf(NotPermitted.class);
        assertThat(house.connector.credentials()).isEmpty();
    }

    @Test
    void stopsAtTheStepThatFailsAndGoesOnNextTime() {
        house.tenant.becomes(result -> result instanceof StepResult.Left ? result : REFUSED);
        house.begin();
        house.work();
        assertThat(run().state()).isEqualTo(SetUpRun.State.STOPPED);
        assertThat(results()).containsExactly("left", "failed");
        assertThat(run().saved()).isFalse();
        assertThat(noted().details()).containsEntry("failed", "web_app: setup_change_refused");

        house.tenant.becomes(result -> result);
        assertThat(house.begin()).isInstanceOf(ApplySetUp.Outcome.Begun.class);
        house.work();
        assertThat(run().state()).isEqualTo(SetUpRun.State.FINISHED);
    }

    @Test
    void leavesAClearStateWhereSomethingBreaks() {
        house.tenant.becomes(
                _ -> {
                    throw new IllegalStateException("broken");
                });
        house.begin();
        assertThatThrownBy(house::work).isInstanceOf(IllegalStateException.class);
        assertThat(run().state()).isEqualTo(SetUpRun.State.STOPPED);
        assertThat(results()).containsOnly("not_reached");
    }

    @Test
    void letsNoSecondRunBeginBesideOne() {
        house.begin();
        assertThat(house.begin()).isInstanceOf(ApplySetUp.Outcome.Busy.class);
    }

    /** Ten minutes in one step, asked every now and then whether to go on. */
    @Test
    void isKnownToBeAliveWhileItWaits() {
        List<ApplySetUp.Outcome> others = new ArrayList<>();
        house.connector.reads(
                new Reading.Read(
                        new WaitingTenant(
                                house.tenant,
                                () -> {
                                    house.house.clock.pass(Duration.ofMinutes(1));
                                    others.add(house.begin());
                                })));
        house.begin();
        house.work();
        assertThat(others).hasSize(10).allMatch(ApplySetUp.Outcome.Busy.class::isInstance);
        assertThat(run().state()).isEqualTo(SetUpRun.State.FINISHED);
    }

    @Test
    void stopsWhereAnotherHasReplacedItAndEntersNothing() {
        house.tenant.makes(ASetUpHouse.made(Optional.of("of the run that was replaced")));
        SetUpRun replacing =
                SetUpRun.begun(
                        house.house.identifiers.next(),
                        house.acme.id(),
                        house.tenant.plan(),
                        house.house.clock.instant().plusSeconds(600));
        house.tenant.becomes(
                result -> {
                    house.house.clock.pass(Duration.ofMinutes(10));
                    house.runs.begin(replacing, SetUpRun.silentSince(house.house.clock.instant()));
                    return result;
                });
        house.begin();
        house.work();
        assertThat(run()).isEqualTo(replacing);
        assertThat(house.draft()).isEmpty();
        assertThat(noted().details()).containsEntry("created", "0");
    }

    @Test
    void stopsWhereWhoeverAgreedMayNotDoItAnyMore() {
        Users users = house.house.port(Users.class);
        User ada = AUser.of(house.acme.id()).granted("super_administrator").in(users);
        house.tenant.makes(ASetUpHouse.made(Optional.of("a client secret")));
        house.tenant.becomes(
                result -> {
                    users.update(ada.edited(ada.name(), false, Optional.empty(), ada.grants()));
                    return result;
                });
        house.begin(House.by(MemberRights.of(ada, house.acme, Optional.empty()).orElseThrow()));
        house.work();
        assertThat(run().state()).isEqualTo(SetUpRun.State.STOPPED);
        assertThat(results()).containsExactly("left", "not_reached");
        assertThat(house.draft()).isEmpty();
    }

    @Test
    void keepsTheCredentialNowhere() {
        house.tenant.becomes(_ -> REFUSED);
        house.begin();
        house.work();
        assertThat(run().toString()).doesNotContain(ASetUpHouse.TOKEN);
        assertThat(noted().toString()).doesNotContain(ASetUpHouse.TOKEN);
        assertThat(ASetUpHouse.form(Map.of()).toString()).doesNotContain(ASetUpHouse.TOKEN);
        assertThat(house.connector.credentials().toString()).doesNotContain(ASetUpHouse.TOKEN);
    }
}
