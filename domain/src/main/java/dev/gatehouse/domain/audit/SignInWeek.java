package dev.gatehouse.domain.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The sign-ins and refusals of seven days in a row, oldest first; days without any count zero. */
public record SignInWeek(List<SignInDay> days) {
    public static final int DAYS = 7;

    public SignInWeek {
        days = List.copyOf(days);
    }

    /** The week whose last day is {@code today}; a day that a map lacks had none. */
    public static SignInWeek until(
            LocalDate today, Map<LocalDate, Long> signedIn, Map<LocalDate, Long> refused) {
        return new SignInWeek(
                firstDay(today)
                        .datesUntil(today.plusDays(1))
                        .map(day -> day(day, signedIn, refused))
                        .toList());
    }

    private static SignInDay day(
            LocalDate day, Map<LocalDate, Long> signedIn, Map<LocalDate, Long> refused) {
        return new SignInDay(day, signedIn.getOrDefault(day, 0L), refused.getOrDefault(day, 0L));
    }

    public static LocalDate firstDay(LocalDate today) {
        return today.minusDays(DAYS - 1);
    }

    public long signedIn() {
        return days.stream().mapToLong(SignInDay::signedIn).sum();
    }

    public long refused() {
        return days.stream().mapToLong(SignInDay::refused).sum();
    }

    /** The largest number of either kind on one day. */
    public long most() {
        return days.stream()
                .flatMapToLong(day -> LongStream.of(day.signedIn(), day.refused()))
                .max()
                .orElse(0);
    }
}
