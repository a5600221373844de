package dev.gatehouse.application.audit;

import dev.gatehouse.domain.audit.SignInWeek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How many sign-ins and refusals each day had, of all entries before a moment. */
record SignInTally(Instant until, Map<LocalDate, Long> signedIn, Map<LocalDate, Long> refused) {
    static SignInTally none(Instant from) {
        return new SignInTally(from, Map.of(), Map.of());
    }

    /** With what came after it. */
    SignInTally and(SignInTally later) {
        return new SignInTally(
                later.until, sum(signedIn, later.signedIn), sum(refused, later.refused));
    }

    /** Without the days before {@code first}. */
    SignInTally since(LocalDate first) {
        return new SignInTally(until, since(first, signedIn), since(first, refused));
    }

    SignInWeek week(LocalDate today) {
        return SignInWeek.until(today, signedIn, refused);
    }

    private static Map<LocalDate, Long> sum(Map<LocalDate, Long> a, Map<LocalDate, Long> b) {
        Map<LocalDate, Long> sum = new TreeMap<>(a);
        b.forEach((day, times) -> sum.merge(day, times, Long::sum));
        return sum;
    }

    private static Map<LocalDate, Long> since(LocalDate first, Map<LocalDate, Long> days) {
        return new TreeMap<>(days).tailMap(first);
    }
}
