package dev.gatehouse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class MemoryTest {
    private static final SecretHash KEY = new Secret("a cookie").hash();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Memory<String> memory = new Memory<>(() -> now);

    private void keep(Duration life) {
        memory.keep(KEY, "ann", now.plus(life), memory.begin());
    }

    @Test
    void remembersUntilTheValueEnds() {
        keep(Duration.ofSeconds(5));
        assertThat(memory.recall(KEY)).isEqualTo("ann");
        now = now.plusSeconds(5);
        assertThat(memory.recall(KEY)).isNull();
    }

    @Test
    void remembersAMinuteAtMost() {
        keep(Duration.ofDays(1));
        now = now.plusSeconds(60);
        assertThat(memory.recall(KEY)).isNull();
    }

    @Test
    void doesNotKeepWhatWasReadBeforeItWasForgotten() {
        long begun = memory.begin();
        memory.forget(KEY);
        memory.keep(KEY, "ann", now.plusSeconds(30), begun);
        assertThat(memory.recall(KEY)).isNull();
    }

    @Test
    void doesNotKeepWhatWasReadBeforeItsOrganizationWasForgotten() {
        long begun = memory.begin();
        memory.forgetIf("somebody else"::equals);
        memory.keep(KEY, "ann", now.plusSeconds(30), begun);
        assertThat(memory.recall(KEY)).isNull();
    }

    @Test
    void forgetsOnlyWhatIsStale() {
        keep(Duration.ofSeconds(30));
        memory.forgetIf("bob"::equals);
        assertThat(memory.recall(KEY)).isEqualTo("ann");
        memory.forgetIf("ann"::equals);
        assertThat(memory.recall(KEY)).isNull();
    }
}
