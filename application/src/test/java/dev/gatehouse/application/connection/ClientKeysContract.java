package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every storage of client keys must do. */
public abstract class ClientKeysContract {
    private static final Instant NOW = Given.now();

    private OrganizationId acme = AnOrganization.any().id();

    protected abstract Storage storage();

    private ClientKeys keys() {
        return storage().port(ClientKeys.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    private static ClientKey key(int number) {
        return new ClientKey(
                number, Given.id().toString(), new Secret("a \"key\""), NOW, Optional.empty());
    }

    @Test
    void findsTheKeysOfOneOrganization() {
        ClientKey first = key(1);
        ClientKey second = key(2);
        assertThat(keys().add(acme, second)).isTrue();
        assertThat(keys().add(acme, first)).isTrue();
        assertThat(keys().of(acme).keys()).containsExactly(first, second);
        assertThat(keys().of(AnOrganization.in(storage()).id()).keys()).isEmpty();
    }

    @Test
    void givesANumberToOneOfManyAtOnce() {
        List<Boolean> added = AtOnce.run(4, n -> keys().add(acme, key(1)));
        assertThat(added).containsOnlyOnce(true);
        assertThat(keys().of(acme).keys()).hasSize(1);
    }

    @Test
    void endsAndForgetsKeys() {
        ClientKey first = key(1);
        keys().add(acme, first);
        keys().add(acme, key(2));
        keys().end(acme, first.endingAt(NOW.plusSeconds(60)));
        assertThat(keys().of(acme).keys().getFirst())
                .isEqualTo(first.endingAt(NOW.plusSeconds(60)));
        keys().forgetOver(acme, NOW.plusSeconds(59));
        assertThat(keys().of(acme).keys()).hasSize(2);
        keys().forgetOver(acme, NOW.plusSeconds(60));
        assertThat(keys().of(acme).keys()).hasSize(1);
        keys().forgetAll(acme);
        assertThat(keys().of(acme).keys()).isEmpty();
    }

    @Test
    void knowsWhoseNewestKeyIsOldestInUse() {
        Instant longAgo = Instant.EPOCH.plusSeconds(1000);
        OrganizationId globex = AnOrganization.in(storage()).id();
        keys().add(acme, usedFrom(1, longAgo.plusSeconds(1)));
        keys().add(globex, usedFrom(1, longAgo));
        assertThat(keys().usedSince(longAgo.plusSeconds(1), 100)).containsSubsequence(globex, acme);
        assertThat(keys().usedSince(longAgo, 100)).contains(globex).doesNotContain(acme);
        assertThat(keys().usedSince(longAgo.plusSeconds(1), 1)).hasSize(1);
        ClientKey former = keys().of(globex).keys().getFirst();
        keys().add(globex, usedFrom(2, NOW));
        keys().end(globex, former.endingAt(NOW));
        assertThat(keys().usedSince(longAgo.plusSeconds(1), 100)).doesNotContain(globex);
        keys().forgetOver(NOW.minusSeconds(1));
        assertThat(keys().of(globex).keys()).hasSize(2);
        keys().forgetOver(NOW);
        assertThat(keys().of(globex).keys()).hasSize(1);
        keys().forgetAll(acme);
        keys().forgetAll(globex);
    }

    private static ClientKey usedFrom(int number, Instant usedFrom) {
        ClientKey key = key(number);
        return new ClientKey(number, key.id(), key.privateKey(), usedFrom, Optional.empty());
    }
}
