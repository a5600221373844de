package dev.gatehouse.okta.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.okta.management.OktaObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of Okta's log is said of what was read of it, and of no more. */
class RecentFailuresTest {
    private static final String LOGS = "/api/v1/logs";
    private final AScriptedTenant okta = new AScriptedTenant();

    @AfterEach
    void stop() {
        okta.close();
    }

    private static String event(String client) {
        return "{\"actor\":{\"id\":\"%s\"},\"outcome\":{\"reason\":\"no_matching_policy\"}}"
                .formatted(client);
    }

    private static String events(int count, String client) {
        return IntStream.range(0, count)
                .mapToObj(i -> event(client))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private CheckResult check() {
        return new RecentFailures(okta.api(), okta.clock()).check(okta.tenant());
    }

    @Test
    void passesWhereTheWholeDayWasReadAndHoldsNoFailure() {
        okta.pages(LOGS, events(2, "0oaother"), events(1, "0oaother"));
        assertThat(check()).isInstanceOf(CheckResult.Passed.class);
    }

    @Test
    void readsOnToTheSecondPage() {
        okta.pages(LOGS, events(2, "0oaother"), events(1, "0oaweb"));
        assertThat(check())
                .isInstanceOfSatisfying(
                        CheckResult.Found.class,
                        found -> {
                            assertThat(found.finding().code().value()).isEqualTo("recent_failures");
                            assertThat(found.finding().seen())
                                    .contains("in the last day", "no_matching_policy (1)");
                        });
    }

    @Test
    void saysHowFarItLookedWhereThereIsMore() {
        okta.endless(LOGS, events(100, "0oaother"));
        assertThat(check())
                .isInstanceOfSatisfying(
                        CheckResult.NotTried.class,
                        unseen -> assertThat(unseen.why()).contains("last 1000 failures"));
        okta.endless(LOGS, events(100, "0oaweb"));
        assertThat(check())
                .isInstanceOfSatisfying(
                        CheckResult.Found.class,
                        found ->
                                assertThat(found.finding().seen())
                                        .contains("last 1000 failures", "(1000)"));
    }

    @Test
    void saysThatTheLogCannotBeRead() {
        assertThat(check()).isInstanceOf(CheckResult.NotTried.class);
    }

    @Test
    void isNotTriedWithoutAWebApp() {
        assertThat(
                        new RecentFailures(okta.api(), okta.clock())
                                .check(okta.tenant(OktaObject.EMPTY)))
                .isInstanceOf(CheckResult.NotTried.class);
    }
}
