package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.okta.management.Authorizer;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.Retries;
import dev.gatehouse.okta.readback.ReadBack;
import dev.gatehouse.okta.setup.ASetUp;
import dev.gatehouse.okta.setup.Wishes;
import dev.gatehouse.okta.tenant.Tenant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What proves a step of the guide is really made by somebody. */
class OktaGuideTest {
    /** What the application itself knows: a service token was proven, somebody is bound. */
    private static final Set<String> HERE = Set.of("service_token", "bound_people");

    private final SettableClock clock = new SettableClock();
    private ScriptedProvider okta;
    private OktaConnector connector;
    private ConnectionInUse connection;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        HealthyOkta.on(okta);
        connector = new OktaConnector(okta.guard(), clock);
        connection = OktaFixture.connection(okta);
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void waitsForChecksThatExist() {
        Set<String> made = new TreeSet<>(HERE);
        made.addAll(unattended());
        made.addAll(ofAProgram());
        made.addAll(ofATrial());
        made.addAll(readBack());
        Arrays.stream(SignalKind.values()).forEach(kind -> made.add("signal_" + kind.key()));

        assertThat(connector.steps().stream().flatMap(step -> step.proofs().stream()))
                .flatExtracting(proof -> proof.checks().toList())
                .isNotEmpty()
                .isSubsetOf(made);
    }

    @Test
    void hasEveryStepOnce() {
        assertThat(connector.steps()).extracting(GuideStep::name).doesNotHaveDuplicates();
    }

    private Set<String> unattended() {
        Planned planned = new Planned();
        connector.examine(connection, Occasion.ASKED, planned);
        return planned.names;
    }

    private Set<String> ofAProgram() {
        Planned planned = new Planned();
        ApiClient program =
                new ApiClient(
                        new ClientId("0oaprogram"),
                        new ApiClient.ClientSecret(new Secret("the-secret-of-a-program")));
        connector.examineApiClient(
                connection, program, List.of(new Scope("api::view_only")), planned);
        return planned.names;
    }

    private Set<String> ofATrial() {
        HealthyOkta.signsIn(okta, clock.instant());
        SignInAttempt attempt = OktaFixture.trial(clock.instant());
        CompleteOutcome outcome =
                connector.complete(
                        connection,
                        attempt,
                        new CallbackParameters(
                                Map.of("code", "the-code", "state", attempt.state().reveal())));
        assertThat(outcome).isInstanceOf(CompleteOutcome.Authenticated.class);
        return names(((CompleteOutcome.Authenticated) outcome).checks());
    }

    private Set<String> readBack() {
        WantedSetUp wanted =
                ASetUp.wanted(
                        List.of(new NativeRedirect("com.example.app:/callback")), BuiltInRoles.ALL);
        Tenant tenant = ASetUp.empty();
        ManagementApi api =
                new ManagementApi(
                        okta.guard(),
                        okta.origin(),
                        Authorizer.apiToken(new Secret("token")),
                        new Retries(_ -> true, clock));
        return names(
                new ReadBack(wanted, tenant, api, clock)
                        .diagnose(Wishes.of(wanted, tenant))
                        .results());
    }

    private static Set<String> names(Collection<CheckResult> results) {
        Set<String> names = new TreeSet<>();
        results.forEach(result -> names.add(result.check()));
        return names;
    }

    /** Notes which checks are to be made. */
    private static final class Planned implements ExaminationProgress {
        private final Set<String> names = new TreeSet<>();

        @Override
        public void planned(List<String> checks) {
            names.addAll(checks);
        }

        @Override
        public void running(String check) {}

        @Override
        public void done(CheckResult result) {}
    }
}
