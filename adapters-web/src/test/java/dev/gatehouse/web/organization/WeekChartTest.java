package dev.gatehouse.web.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.audit.SignInWeek;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

class WeekChartTest {
    private final LocalDate today = LocalDate.of(2026, 3, 2);

    @Test
    void drawsEachBarInProportionToTheHighest() {
        WeekChart chart = chart(Map.of(today, 1_200L, today.minusDays(1), 600L), Map.of(today, 1L));
        WeekChart.Column last = chart.columns().getLast();
        assertThat(last.weekday()).isEqualTo("Mon");
        assertThat(last.date() + " " + last.month()).isEqualTo("2 Mar");
        assertThat(last.signedIn()).isEqualTo(new WeekChart.Bar("1,200", 0, 60));
        assertThat(last.refused()).isEqualTo(new WeekChart.Bar("1", 58, 2));
        assertThat(chart.columns().get(5).signedIn()).isEqualTo(new WeekChart.Bar("600", 30, 30));
    }

    @Test
    void drawsNothingForADayWithoutAny() {
        WeekChart chart = chart(Map.of(), Map.of());
        assertThat(chart.isEmpty()).isTrue();
        assertThat(chart.columns().getFirst().refused()).isEqualTo(new WeekChart.Bar("0", 60, 0));
    }

    private WeekChart chart(Map<LocalDate, Long> signedIn, Map<LocalDate, Long> refused) {
        return WeekChart.of(SignInWeek.until(today, signedIn, refused), "");
    }
}
