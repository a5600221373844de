package dev.gatehouse.application.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.Test;

import java.util.HashSet;

/** What every storage of the platform's keys must do. */
public abstract class PlatformKeysContract {
    protected abstract Storage storage();

    @Test
    void givesTheSameKeysToAllNodesThatStartAtOnce() {
        PlatformKeys keys = storage().port(PlatformKeys.class);
        var given = AtOnce.run(4, number -> keys.keySet(() -> new Secret(Given.word())));
        assertThat(new HashSet<>(given)).hasSize(1);
        assertThat(keys.keySet(() -> new Secret("never asked for"))).isEqualTo(given.get(0));
    }
}
