package dev.gatehouse.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A key is published before it is used, and after it was used. */
class KeyRingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static ClientKey key(int number, Instant usedFrom) {
        return new ClientKey(
                number, "k" + number, new Secret("private"), usedFrom, Optional.empty());
    }

    private static KeyRing rotatedAtNow() {
        ClientKey first = key(1, NOW.minusSeconds(86_400));
        KeyRing before = new KeyRing(List.of(first));
        ClientKey next = key(before.nextNumber(), before.nextUsedFrom(NOW));
        return new KeyRing(
                Stream.concat(before.replacedBy(next).stream(), Stream.of(next)).toList());
    }

    private static List<String> published(Instant at) {
        return rotatedAtNow().published(at).stream().map(ClientKey::id).toList();
    }

    private static String signing(Instant at) {
        return rotatedAtNow().signing(at).orElseThrow().id();
    }

    @Test
    void usesTheFirstKeyAtOnce() {
        KeyRing empty = new KeyRing(List.of());
        assertThat(empty.signing(NOW)).isEmpty();
        assertThat(empty.nextUsedFrom(NOW)).isEqualTo(NOW);
        assertThat(new KeyRing(List.of(key(1, NOW))).signing(NOW)).isPresent();
    }

    @Test
    void publishesANewKeyBeforeItIsUsed() {
        Instant justBefore = NOW.plus(KeyRing.PUBLICATION).minusMillis(1);
        assertThat(published(NOW)).containsExactly("k1", "k2");
        assertThat(signing(justBefore)).isEqualTo("k1");
        assertThat(signing(NOW.plus(KeyRing.PUBLICATION))).isEqualTo("k2");
        assertThat(rotatedAtNow().coming(justBefore)).isPresent();
        assertThat(rotatedAtNow().coming(NOW.plus(KeyRing.PUBLICATION))).isEmpty();
    }

    @Test
    void publishesTheFormerKeyUntilNoAssertionOfItCanBeUnderWay() {
        Instant end = NOW.plus(KeyRing.PUBLICATION).plus(KeyRing.OVERLAP);
        assertThat(published(end.minusMillis(1))).containsExactly("k1", "k2");
        assertThat(published(end)).containsExactly("k2");
    }

    @Test
    void neverPrintsThePrivateKey() {
        assertThat(key(1, NOW).toString()).doesNotContain("private]").contains("***");
    }
}
