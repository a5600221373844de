package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.ManageClientKeys.Rotation;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.organization.Organization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** A connection has a key of its own, which is published before it is used. */
class ManageClientKeysTest {
    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(house);
    }

    private ClientKey signing() {
        IdentityProviderConnection connection =
                AConnection.of(acme).with(new ClientAuthentication.ByPrivateKey()).live();
        return house.prepare()
                .prepare(acme, connection.id(), connection.live().orElseThrow().settings())
                .key()
                .orElseThrow()
                .key();
    }

    private Rotation rotate() {
        return house.clientKeys().rotate(House.owner(), acme.id());
    }

    private List<String> published() {
        return house.clientKeys().published(acme.id()).stream().map(ClientKey::id).toList();
    }

    @Test
    void makesTheFirstKeyWhenItIsNeeded() {
        assertThat(published()).isEmpty();
        assertThat(rotate()).isEqualTo(new Rotation.NoKey());
        ClientKey first = signing();
        assertThat(published()).containsExactly(first.id());
        assertThat(signing()).isEqualTo(first);
        assertThat(RsaKeys.publicKey(first).getModulus().bitLength()).isGreaterThanOrEqualTo(2048);
    }

    @Test
    void makesOneFirstKeyForManyAtOnce() {
        List<ClientKey> signed = AtOnce.run(3, n -> signing());
        assertThat(signed.stream().map(ClientKey::id).distinct()).hasSize(1);
    }

    @Test
    void rotatesWithoutAMomentInWhichTheProviderKnowsNoKey() {
        ClientKey first = signing();
        Instant used = house.clock.instant().plus(KeyRing.PUBLICATION);
        assertThat(rotate()).isEqualTo(new Rotation.Begun(used));
        assertThat(rotate()).isEqualTo(new Rotation.UnderWay(used));
        assertThat(published()).hasSize(2).startsWith(first.id());
        assertThat(signing()).isEqualTo(first.endingAt(used.plus(KeyRing.OVERLAP)));
        house.clock.pass(KeyRing.PUBLICATION);
        assertThat(signing().id()).isEqualTo(published().getLast()).isNotEqualTo(first.id());
        house.clock.pass(KeyRing.OVERLAP);
        assertThat(published()).hasSize(1).doesNotContain(first.id());
        assertThat(house.noted(AuditAct.CLIENT_KEY_ROTATED)).hasSize(1);
    }

    @Test
    void needsTheRight() {
        assertThatThrownBy(() -> house.clientKeys().rotate(House.visitor(), acme.id()))
                .isInstanceOf(NotPermitted.class);
    }
}
