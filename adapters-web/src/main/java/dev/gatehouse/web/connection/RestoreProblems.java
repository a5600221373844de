package dev.gatehouse.web.connection;

import dev.gatehouse.application.connection.RestorePrevious;

import java.util.Optional;

/** Why the previous settings did not come back, as the code of a text. */
final class RestoreProblems {
    private RestoreProblems() {}

    static Optional<String> of(RestorePrevious.Outcome outcome) {
        return switch (outcome) {
            case RESTORED -> Optional.empty();
            case SUPERSEDED -> Optional.of("restore.superseded");
            case AUDIENCE_TAKEN -> Optional.of("token.audience_taken");
            case DIRECTORY_UNDECIDED -> Optional.of("directory.undecided");
        };
    }
}
