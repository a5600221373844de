package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.persistence.secret.EncryptionKeysUnusable;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class KeySetProofTest {
    private final String database =
            "jdbc:h2:mem:proof-%s;DB_CLOSE_DELAY=-1".formatted(System.nanoTime())
                    + TestDatabase.H2_MODE;

    private ApplicationContext start(Path keySet) {
        return TestDatabase.start(database, TestDatabase.PUBLIC_URL, keySet);
    }

    @Test
    void startsAgainWithTheKeySetThatTheDatabaseWasWrittenWith() {
        Path keySet = TestDatabase.newKeySet();
        start(keySet).close();
        try (ApplicationContext again = start(keySet)) {
            assertThat(again.isRunning()).isTrue();
        }
    }

    @Test
    void doesNotStartWithAnotherKeySet() {
        start(TestDatabase.newKeySet()).close();
        assertThatThrownBy(() -> start(TestDatabase.newKeySet()))
                .isInstanceOf(EncryptionKeysUnusable.class)
                .hasMessageContaining("GATEHOUSE_KEYSET")
                .hasMessageContaining("keyset.json");
    }
}
