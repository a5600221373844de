package dev.gatehouse.persistence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.SettableClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class KnowledgeTest {
    private static final Duration GAP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final SettableClock clock = new SettableClock();
    private final Knowledge knowledge = new Knowledge(clock, GAP);

    @Test
    void isCurrentForThirtySecondsAndAgainWhenItReachesOn() {
        clock.pass(GAP);
        assertThat(knowledge.current()).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(knowledge.current()).isFalse();
        knowledge.reaches(clock.instant());
        assertThat(knowledge.current()).isTrue();
    }

    @Test
    void waitsForANodeThatIsMerelyLate() throws Exception {
        clock.pass(Duration.ofHours(1));
        var waiting = CompletableFuture.supplyAsync(() -> knowledge.awaitCurrent(PATIENCE));
        knowledge.reaches(clock.instant());
        assertThat(waiting.get(120, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotWaitForANodeThatIsCutOff() throws Exception {
        clock.pass(Duration.ofHours(1));
        var waiting = CompletableFuture.supplyAsync(() -> knowledge.awaitCurrent(PATIENCE));
        knowledge.failed();
        assertThat(waiting.get(120, TimeUnit.SECONDS)).isFalse();
        assertThat(knowledge.awaitCurrent(PATIENCE)).isFalse();
    }

    @Test
    void trustsWhatItKnowsWhileAnAttemptFails() {
        knowledge.failed();
        assertThat(knowledge.current()).isTrue();
        assertThat(knowledge.awaitCurrent(PATIENCE)).isTrue();
    }
}
