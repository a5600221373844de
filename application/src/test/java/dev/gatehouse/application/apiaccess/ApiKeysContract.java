package dev.gatehouse.application.apiaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.apiaccess.ApiKeyId;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What every storage of API keys must do. */
public abstract class ApiKeysContract {
    protected abstract Storage storage();

    private ApiKeys keys() {
        return storage().port(ApiKeys.class);
    }

    private ApiKey created(Instant at, Optional<OrganizationId> organization) {
        ApiKey key =
                new ApiKey(
                        new ApiKeyId(Given.id()),
                        new DisplayName("Nightly"),
                        new Secret(Given.word()).hash(),
                        Set.of(Permission.VIEW_USERS, Permission.MANAGE_USERS),
                        organization,
                        at,
                        at.plusSeconds(3600),
                        Optional.empty());
        keys().create(key);
        return key;
    }

    @Test
    void findsAKeyByItsHash() {
        ApiKey key = created(Given.now(), Optional.of(new OrganizationId(Given.id())));
        assertThat(keys().find(key.hash())).contains(key);
        assertThat(keys().find(new Secret(Given.word()).hash())).isEmpty();
    }

    @Test
    void listsNewestFirst() {
        ApiKey old = created(Given.now().minusSeconds(60), Optional.empty());
        ApiKey fresh = created(Given.now().plusSeconds(60), Optional.empty());
        var all = keys().all();
        assertThat(all.indexOf(fresh)).isNotNegative().isLessThan(all.indexOf(old));
    }

    @Test
    void isRevokedByOneOfManyAtOnceForGood() {
        ApiKey key = created(Given.now(), Optional.empty());
        Instant at = Given.now();
        assertThat(AtOnce.run(4, n -> keys().revoke(key.id(), at))).containsOnlyOnce(true);
        assertThat(keys().find(key.hash()).orElseThrow().revokedAt()).contains(at);
        assertThat(keys().revoke(new ApiKeyId(Given.id()), at)).isFalse();
    }
}
