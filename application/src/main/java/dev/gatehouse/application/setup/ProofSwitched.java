package dev.gatehouse.application.setup;

import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.WantedSetUp;

import java.util.Optional;

/**
 * Warns that a plan lets the web app in force prove itself otherwise: the provider refuses the
 * former proof at once, and the new one is only used when the draft has been proven.
 */
final class ProofSwitched {
    private ProofSwitched() {}

    static SetUpPlan noted(
            SetUpPlan plan, WantedSetUp wanted, Optional<ConnectionSettings> inForce) {
        boolean switches =
                inForce.flatMap(ConnectionSettings::users)
                        .filter(users -> wanted.webApp().equals(Optional.of(users.clientId())))
                        .map(users -> byPrivateKey(users) != wanted.clientKeys().isPresent())
                        .orElse(false);
        return switches && changesWebApp(plan) ? plan.with(warning()) : plan;
    }

    private static boolean byPrivateKey(UserAuthentication users) {
        return users.authentication() instanceof ClientAuthentication.ByPrivateKey;
    }

    private static boolean changesWebApp(SetUpPlan plan) {
        return plan.steps().stream()
                .anyMatch(
                        step ->
                                step.object() == ObjectKind.WEB_APP
                                        && step.kind() == StepKind.CHANGE);
    }

    private static Finding warning() {
        return new Finding(
                new FindingCode("setup_proof_switched"),
                Severity.WARNING,
                "client_authentication",
                "The plan changes how the web app in force proves itself; nobody can sign in with"
                        + " it between applying the plan and Connect Now",
                "The proof that the settings in force use",
                new Remedy(
                        "Nothing to change there.",
                        "Go on to Connect Now at once, or choose the proof that is in force."));
    }
}
