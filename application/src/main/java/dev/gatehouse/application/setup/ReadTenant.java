package dev.gatehouse.application.setup;

import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.setup.MadeConnection;
import dev.gatehouse.domain.setup.SetUpPlan;

import java.util.Optional;

/** A tenant as it was read, with the right to change it for one run. */
public interface ReadTenant {
    SetUpPlan plan();

    /** The same plan as a text for Terraform; holds no secret. */
    String terraform();

    /** Whether it is the server and the app of these settings that were read. */
    boolean isOf(ConnectionSettings settings);

    /** What is wrong there, also where a sign-in could not tell why. */
    Diagnosis diagnosis();

    /**
     * Does the steps of the plan in their order and ends at the first that fails, or before the
     * first that it may not do any more.
     *
     * <p>Nothing is deleted, and an object is read again before it is changed. What a step was that
     * got no answer, the next reading tells.
     *
     * @param progress is told each step that was come to
     * @return what to enter in the connection, as far as it is known
     */
    Optional<MadeConnection> apply(ApplyProgress progress);
}
