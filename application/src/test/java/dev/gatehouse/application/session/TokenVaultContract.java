package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every vault of tokens must do. */
public abstract class TokenVaultContract {
    private final UUID id = Given.id();
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private TokenVault vault() {
        return storage().port(TokenVault.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    @Test
    void givesBackWhatItKeeps() {
        TokenSet tokens = ASession.tokens();
        vault().keep(id, acme, tokens);
        assertThat(vault().find(id, acme)).contains(tokens);
    }

    @Test
    void keepsASetWithoutRefreshTokenAndWithHugeOnes() {
        TokenSet tokens =
                new TokenSet(
                        new Secret("a".repeat(20_000)),
                        Optional.empty(),
                        new Secret("\"ü\n"),
                        Given.now(),
                        Given.now());
        vault().keep(id, acme, tokens);
        assertThat(vault().find(id, acme)).contains(tokens);
    }

    @Test
    void givesNothingToAnotherOrganization() {
        vault().keep(id, acme, ASession.tokens());
        assertThat(vault().find(id, AnOrganization.in(storage()).id())).isEmpty();
    }

    @Test
    void forgets() {
        vault().keep(id, acme, ASession.tokens());
        vault().forget(id);
        vault().forget(id);
        assertThat(vault().find(id, acme)).isEmpty();
    }

    @Test
    void forgetsWhatNoLiveSessionUses() {
        User ada = AUser.of(acme).in(storage().port(Users.class));
        Sessions sessions = storage().port(Sessions.class);
        Session live = ASession.of(ada).foundedIn(vault(), acme).in(sessions);
        Session over = ASession.of(ada).foundedIn(vault(), acme).in(sessions);
        sessions.end(new SessionSelection.One(over.id()), SignOutReason.SIGNED_OUT, Given.now());
        vault().forgetUnused(List.of());
        vault().forgetUnused(
                        List.of(
                                live.tokens().orElseThrow(),
                                over.tokens().orElseThrow(),
                                Given.id()));
        assertThat(vault().find(live.tokens().orElseThrow(), acme)).isPresent();
        assertThat(vault().find(over.tokens().orElseThrow(), acme)).isEmpty();
    }

    @Test
    void forgetsAllOfOneOrganization() {
        OrganizationId globex = AnOrganization.in(storage()).id();
        UUID other = Given.id();
        vault().keep(id, acme, ASession.tokens());
        vault().keep(other, globex, ASession.tokens());
        vault().forgetAll(acme);
        assertThat(vault().find(id, acme)).isEmpty();
        assertThat(vault().find(other, globex)).isPresent();
    }
}
