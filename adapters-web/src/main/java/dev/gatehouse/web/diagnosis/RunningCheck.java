package dev.gatehouse.web.diagnosis;

import dev.gatehouse.domain.connection.CheckResult;

/** How far one check of an examination is. */
sealed interface RunningCheck {
    record Waiting(String check) implements RunningCheck {}

    record Running(String check) implements RunningCheck {}

    record Done(CheckResult result) implements RunningCheck {}
}
