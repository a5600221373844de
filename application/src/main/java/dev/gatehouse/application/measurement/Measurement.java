package dev.gatehouse.application.measurement;

import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.signal.SignalOutcome;
import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.application.signin.SignInOutcome;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.signal.SignalKind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that happened. */
public sealed interface Measurement {
    /** Sessions ended, all for one reason. */
    record SessionsEnded(SignOutReason reason, int sessions) implements Measurement {}

    /** Somebody was let in. */
    record SignedIn(Way way) implements Measurement {}

    /** How a sign-in through a provider ended; a question or a trial is no end of one. */
    static Optional<Measurement> of(SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.SignedIn _ -> Optional.of(new SignedIn(Way.PROVIDER));
            case SignInOutcome.Refused(RefusalCode code, var _) ->
                    Optional.of(new SignInRefused(Way.PROVIDER, code));
            case SignInOutcome.OtherPerson _ -> Optional.empty();
            case SignInOutcome.TrialFinished _ -> Optional.empty();
        };
    }

    /** By which way people come in. */
    enum Way {
        /** The organization's identity provider. */
        PROVIDER,
        PASSWORD,
        /** The installation's own provider, for operators. */
        OPERATORS_PROVIDER
    }

    /** Somebody came from a provider and was not let in. */
    record SignInRefused(Way way, RefusalCode code) implements Measurement {}

    /** Somebody entered a password and was not let in. */
    record PasswordRefused(PasswordFault fault) implements Measurement {}

    /** What is wrong with a password. */
    enum PasswordFault {
        /** The password, the login, or the user is disabled. */
        WRONG,
        /** There were too many wrong ones before. */
        BLOCKED
    }

    /** A provider was asked for new tokens. */
    record RefreshAnswered(RefreshAnswer answer) implements Measurement {
        public static RefreshAnswered by(RefreshOutcome outcome) {
            return new RefreshAnswered(RefreshAnswer.of(outcome));
        }
    }

    /** How a provider answers a refresh. */
    enum RefreshAnswer {
        NEW_TOKENS,
        UNAVAILABLE,
        MISCONFIGURED,
        ACCESS_REMOVED,
        REFUSED,
        REUSED;

        private static RefreshAnswer of(RefreshOutcome outcome) {
            return switch (outcome) {
                case RefreshOutcome.Refreshed _ -> NEW_TOKENS;
                case RefreshOutcome.Unavailable _ -> UNAVAILABLE;
                case RefreshOutcome.Misconfigured _ -> MISCONFIGURED;
                case RefreshOutcome.AccessRemoved _ -> ACCESS_REMOVED;
                case RefreshOutcome.Refused _ -> REFUSED;
                case RefreshOutcome.Reused _ -> REUSED;
            };
        }
    }

    /** A provider told something of its own accord. */
    record SignalReceived(SignalKind kind, SignalOutcome outcome) implements Measurement {}

    /**
     * A signal ended sessions.
     *
     * @param took from its arrival until the last of them was ended
     */
    record SignalTookEffect(SignalKind kind, int sessions, Duration took) implements Measurement {}

    /** A connection was looked at. */
    record Examined(Look look, List<FindingCode> found) implements Measurement {
        public Examined {
            found = List.copyOf(found);
        }

        public static Examined with(Look look, Diagnosis diagnosis) {
            return new Examined(look, diagnosis.findings().stream().map(Finding::code).toList());
        }
    }

    /** Why a connection was looked at. */
    enum Look {
        SAVE,
        ON_DEMAND,
        API_CLIENT,
        TRIAL,
        READ_BACK,
        WATCH
    }

    /** A provider was asked something over the network. */
    record ProviderAsked(ProviderCall call, ProviderAnswer answer, Duration took)
            implements Measurement {}

    /** What a provider is asked. */
    enum ProviderCall {
        METADATA,
        KEYS,
        TOKEN,
        REVOCATION,
        /** A page that a browser would see, looked at by a check. */
        PAGE,
        MANAGEMENT
    }

    /** What came back over the network, whatever it says. */
    enum ProviderAnswer {
        ANSWERED,
        /** 5xx or 429. */
        BUSY,
        TIMEOUT,
        UNREACHABLE,
        /** Nothing was sent: the target must not be reached. */
        NOT_SENT
    }

    /** Somebody was told to come again in a moment, because too many came at once. */
    record TurnedAway(Door door) implements Measurement {}

    /** Where strangers come in and each call costs something. */
    enum Door {
        /** A provider's signals. */
        SIGNAL,
        /** Where a sign-in at a provider begins. */
        SIGN_IN,
        /** Where browsers come back from a provider. */
        CALLBACK,
        /** Where a password is entered. */
        PASSWORD
    }

    /** A piece of work that Gatehouse does by itself ended. */
    record ChoreDone(String chore, boolean well, Instant at) implements Measurement {}
}
