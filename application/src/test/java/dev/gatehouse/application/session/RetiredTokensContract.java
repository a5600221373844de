package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every storage of retired tokens must do. */
public abstract class RetiredTokensContract {
    private static final Instant NOW = Given.now();

    private final UUID id = Given.id();
    private final TokenSet tokens = ASession.tokens();
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private RetiredTokens retired() {
        return storage().port(RetiredTokens.class);
    }

    @BeforeEach
    void aRetiredSet() {
        acme = AnOrganization.in(storage()).id();
        retired().add(id, acme, tokens, NOW);
    }

    private boolean due(Instant now) {
        boolean due = retired().due(acme, now, 10).contains(id);
        assertThat(retired().dueIn(now).contains(acme)).isEqualTo(due);
        return due;
    }

    @Test
    void givesEachToOneOfManyAtOnceAndAgainLater() {
        assertThat(due(NOW)).isTrue();
        List<Optional<RetiredTokens.Taken>> taken =
                AtOnce.run(6, n -> retired().take(id, NOW, NOW.plusSeconds(60)));
        assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(due(NOW.plusSeconds(59))).isFalse();
        assertThat(due(NOW.plusSeconds(60))).isTrue();
        assertThat(retired().take(id, NOW.plusSeconds(60), NOW.plusSeconds(180)))
                .contains(new RetiredTokens.Taken(id, acme, tokens, 1));
    }

    @Test
    void keepsOnlyTheIdTokenOfWhatWasRevoked() {
        retired().take(id, NOW, NOW.plusSeconds(60));
        retired().revoked(id);
        assertThat(due(NOW.plusSeconds(600))).isFalse();
        assertThat(retired().idToken(id, acme)).contains(tokens.idToken());
        assertThat(retired().idToken(id, AnOrganization.in(storage()).id())).isEmpty();
    }

    @Test
    void knowsOnlyWhatWasRetired() {
        UUID inUse = Given.id();
        TokenVault vault = storage().port(TokenVault.class);
        vault.keep(inUse, acme, tokens);
        assertThat(retired().idToken(inUse, acme)).isEmpty();
        assertThat(retired().due(acme, NOW, 10)).doesNotContain(inUse);
        vault.release(List.of(inUse), NOW);
        assertThat(retired().due(acme, NOW, 10)).contains(inUse);
        assertThat(vault.find(inUse, acme)).isEmpty();
    }

    @Test
    void forgetsWhatIsOldEnough() {
        UUID inUse = Given.id();
        storage().port(TokenVault.class).keep(inUse, acme, tokens);
        UUID old = Given.id();
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        retired().add(old, acme, tokens, longAgo);
        retired().forget(longAgo.plusSeconds(1));
        assertThat(retired().idToken(old, acme)).isEmpty();
        assertThat(retired().idToken(id, acme)).isPresent();
        assertThat(storage().port(TokenVault.class).find(inUse, acme)).isPresent();
    }
}
