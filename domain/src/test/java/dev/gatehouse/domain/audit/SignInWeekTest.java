package dev.gatehouse.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

class SignInWeekTest {
    private final LocalDate today = LocalDate.of(2026, 3, 2);

    @Test
    void endsTodayAndFillsInTheDaysWithoutAny() {
        SignInWeek week =
                SignInWeek.until(today, Map.of(today, 4L), Map.of(LocalDate.of(2026, 2, 24), 2L));
        assertThat(week.days()).hasSize(7);
        assertThat(week.days().getFirst())
                .isEqualTo(new SignInDay(LocalDate.of(2026, 2, 24), 0, 2));
        assertThat(week.days().get(3)).isEqualTo(new SignInDay(LocalDate.of(2026, 2, 27), 0, 0));
        assertThat(week.days().getLast()).isEqualTo(new SignInDay(today, 4, 0));
    }

    @Test
    void addsUpBothKindsAndKnowsTheBusiestDay() {
        SignInWeek week =
                SignInWeek.until(
                        today,
                        Map.of(today, 4L, today.minusDays(1), 3L),
                        Map.of(today.minusDays(2), 9L));
        assertThat(week.signedIn()).isEqualTo(7);
        assertThat(week.refused()).isEqualTo(9);
        assertThat(week.most()).isEqualTo(9);
    }

    @Test
    void leavesOutWhatIsOlderOrLater() {
        SignInWeek week =
                SignInWeek.until(
                        today, Map.of(today.minusDays(7), 1L, today.plusDays(1), 1L), Map.of());
        assertThat(week.signedIn()).isZero();
        assertThat(week.most()).isZero();
    }
}
