package dev.gatehouse.application.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every storage of watched examinations must do. */
public abstract class WatchedRunsContract {
    private final Instant now = Given.now();
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private WatchedRuns runs() {
        return storage().port(WatchedRuns.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    private WatchedRun begun(Instant at) {
        WatchedRun run = WatchedRun.begun(Given.id(), acme, at);
        runs().begin(run);
        return run;
    }

    private void keeps(WatchedRun run) {
        runs().keep(run);
        assertThat(runs().find(acme, run.id())).contains(run);
    }

    @Test
    void keepsHowFarARunHasCome() {
        WatchedRun run = begun(now);
        assertThat(runs().find(acme, run.id())).contains(run);
        WatchedRun further =
                run.planned(List.of("address", "keys", "clock", "scopes", "roles"))
                        .done(new CheckResult.Passed("address", "https"))
                        .done(
                                new CheckResult.Found(
                                        "keys", ScriptedConnector.finding("x_y", Severity.WARNING)))
                        .done(new CheckResult.NotTried("clock", "It rests on another."))
                        .running("scopes");
        keeps(further);
        keeps(further.alive(now.plusSeconds(5)));
    }

    @Test
    void keepsHowItEnded() {
        WatchedRun run = begun(now).planned(List.of("address"));
        keeps(run.ended(new WatchedRun.State.Failed()));
        keeps(run.ended(new WatchedRun.State.Over(new WatchedRun.Then.Here())));
        keeps(run.ended(new WatchedRun.State.Over(new WatchedRun.Then.Form())));
        keeps(run.ended(new WatchedRun.State.Over(new WatchedRun.Then.Page("/there?a=b#c"))));
    }

    @Test
    void knowsNothingOfAnotherOrganization() {
        WatchedRun run = begun(now);
        OrganizationId globex = AnOrganization.in(storage()).id();
        assertThat(runs().find(globex, run.id())).isEmpty();
    }

    @Test
    void forgetsForGood() {
        WatchedRun old = begun(now.minusSeconds(7_200));
        WatchedRun young = begun(now);
        runs().forget(now.minusSeconds(3_600));
        runs().keep(old);
        assertThat(runs().find(acme, old.id())).isEmpty();
        assertThat(runs().find(acme, young.id())).contains(young);
    }
}
