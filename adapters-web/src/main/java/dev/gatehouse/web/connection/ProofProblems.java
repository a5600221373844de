package dev.gatehouse.web.connection;

import dev.gatehouse.application.connection.ProveByToken;

import java.util.Optional;

/** Why a pasted token did not connect, as the code of a text. */
final class ProofProblems {
    private ProofProblems() {}

    /** Empty when the draft is live now. */
    static Optional<String> of(ProveByToken.Outcome outcome) {
        return switch (outcome) {
            case ProveByToken.Outcome.Genuine(var promotion) ->
                    switch (promotion) {
                        case CONNECTED -> Optional.empty();
                        case SUPERSEDED, ADMINISTRATOR_GONE -> Optional.of("token.superseded");
                        // A draft for the API alone binds nobody, so nobody is asked.
                        case DIRECTORY_UNDECIDED -> Optional.of("directory.undecided");
                        case AUDIENCE_TAKEN -> Optional.of("token.audience_taken");
                        case AWAITS_CONFIRMATION -> Optional.of("token.awaits_confirmation");
                    };
            case ProveByToken.Outcome.NotGenuine _ -> Optional.of("token.not_genuine");
            case ProveByToken.Outcome.Unavailable _ -> Optional.of("token.unavailable");
            case ProveByToken.Outcome.NotAvailable _ -> Optional.of("token.no_draft");
        };
    }
}
