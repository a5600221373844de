package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.CheckResult;

import java.util.List;

/**
 * Is told how an examination goes on.
 *
 * <p>Called from several threads at once, because checks run side by side; for each check {@link
 * #running} comes before {@link #done}, and {@link #planned} before all.
 */
public interface ExaminationProgress {
    /** For those who only want the result. */
    ExaminationProgress UNWATCHED =
            new ExaminationProgress() {
                @Override
                public void planned(List<String> checks) {}

                @Override
                public void running(String check) {}

                @Override
                public void done(CheckResult result) {}
            };

    /** The names of all checks, in the order in which they are shown. */
    void planned(List<String> checks);

    void running(String check);

    void done(CheckResult result);
}
