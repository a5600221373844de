package dev.gatehouse.application.diagnosis;

import dev.gatehouse.domain.connection.CheckResult;

/** How far one check of an examination is. */
public sealed interface RunningCheck {
    String check();

    record Waiting(String check) implements RunningCheck {}

    record Running(String check) implements RunningCheck {}

    record Done(CheckResult result) implements RunningCheck {
        @Override
        public String check() {
            return result.check();
        }
    }
}
