package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.organization.Organization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** Keys are rotated by themselves, one at a time and with overlap. */
class RotateClientKeysTest {
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void aKey() {
        acme = AnOrganization.in(house);
        house.clientKeys().signing(acme.id());
    }

    private void run() {
        new RotateClientKeys(
                        house.port(ClientKeys.class),
                        house.clientKeys(),
                        new ClientKeyLifetime(LIFETIME),
                        house.clock)
                .run();
    }

    private List<String> kept() {
        return house.port(ClientKeys.class).of(acme.id()).keys().stream()
                .map(ClientKey::id)
                .toList();
    }

    @Test
    void leavesAKeyThatIsNotOldEnough() {
        house.clock.pass(LIFETIME.minusSeconds(1));
        run();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void rotatesOnceAndDestroysTheFormerKeyWhenItIsOver() {
        String first = kept().getFirst();
        house.clock.pass(LIFETIME);
        run();
        run();
        assertThat(kept()).hasSize(2).startsWith(first);
        assertThat(house.clientKeys().signing(acme.id()).id()).isEqualTo(first);
        house.clock.pass(KeyRing.PUBLICATION);
        assertThat(house.clientKeys().signing(acme.id()).id()).isNotEqualTo(first);
        house.clock.pass(KeyRing.OVERLAP);
        run();
        assertThat(kept()).hasSize(1).doesNotContain(first);
        assertThat(house.noted(AuditAct.CLIENT_KEY_ROTATED)).hasSize(1);
    }

    @Test
    void makesOneNextKeyWhenSeveralNodesDoIt() {
        house.clock.pass(LIFETIME);
        AtOnce.run(
                3,
                node -> {
                    run();
                    return node;
                });
        assertThat(kept()).hasSize(2);
    }

    @Test
    void livesADayAtLeast() {
        assertThatThrownBy(() -> new ClientKeyLifetime(Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
