package dev.gatehouse.web.session;

import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.session.RefreshFraction;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionPolicy;
import dev.gatehouse.domain.session.TokenOwnership;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Reads a session policy as it was entered. */
final class PolicyFields {
    static final String OWNERSHIP = "ownership";
    static final String REFRESH = "refresh_percent";
    static final String ABSOLUTE = "absolute_minutes";
    static final String IDLE = "idle_minutes";

    private PolicyFields() {}

    /** Empty when there are problems; they are collected. */
    static Optional<SessionPolicy> read(Function<String, String> entered, FieldProblems problems) {
        Optional<TokenOwnership> ownership =
                problems.required(OWNERSHIP, entered.apply(OWNERSHIP), PolicyFields::ownership);
        Optional<RefreshFraction> refresh =
                problems.required(REFRESH, entered.apply(REFRESH), RefreshFraction::of);
        Optional<Duration> absolute =
                problems.required(ABSOLUTE, entered.apply(ABSOLUTE), SessionLimits::minutes);
        Optional<SessionLimits> limits =
                problems.required(IDLE, entered.apply(IDLE), text -> limits(absolute, text));
        return problems.isEmpty()
                ? Optional.of(
                        new SessionPolicy(
                                ownership.orElseThrow(),
                                refresh.orElseThrow(),
                                limits.orElseThrow()))
                : Optional.empty();
    }

    /** Where the longest time could not be read, the other one is judged alone. */
    private static SessionLimits limits(Optional<Duration> absolute, String text) {
        Duration idle = SessionLimits.minutes(text);
        return new SessionLimits(absolute.orElse(idle), idle);
    }

    private static TokenOwnership ownership(String key) {
        return Arrays.stream(TokenOwnership.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("ownership.unknown"));
    }
}
