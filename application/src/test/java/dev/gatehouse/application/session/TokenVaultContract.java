package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every vault of tokens must do. */
public abstract class TokenVaultContract {
    private static final Instant NOW = Given.now();

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

    private HeldTokens kept() {
        vault().keep(id, acme, ASession.tokens());
        return vault().find(id, acme).orElseThrow();
    }

    private List<Session> end(Session session) {
        return storage()
                .port(Sessions.class)
                .end(new SessionSelection.One(session.id()), SignOutReason.SIGNED_OUT, NOW);
    }

    private RefreshLease leased() {
        return vault().lease(kept(), NOW, NOW.plusSeconds(8)).orElseThrow();
    }

    private Optional<TokenSet> found() {
        return vault().find(id, acme).map(HeldTokens::tokens);
    }

    @Test
    void givesBackWhatItKeeps() {
        TokenSet tokens = ASession.tokens();
        vault().keep(id, acme, tokens);
        HeldTokens held = vault().find(id, acme).orElseThrow();
        assertThat(held.tokens()).isEqualTo(tokens);
        assertThat(held.foundedAt()).isEqualTo(tokens.receivedAt());
        assertThat(held.intent()).isEmpty();
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
        assertThat(found()).contains(tokens);
    }

    @Test
    void givesNothingToAnotherOrganization() {
        vault().keep(id, acme, ASession.tokens());
        assertThat(vault().find(id, AnOrganization.in(storage()).id())).isEmpty();
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

    @Test
    void leasesToOneOfManyAtOnce() {
        HeldTokens seen = kept();
        List<Optional<RefreshLease>> leases =
                AtOnce.run(8, n -> vault().lease(seen, NOW, NOW.plusSeconds(8)));
        assertThat(leases).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(vault().find(id, acme).orElseThrow().intent())
                .contains(new RefreshIntent(NOW, NOW.plusSeconds(8), false, 0));
    }

    @Test
    void leasesNothingThatIsNotAsItWasSeen() {
        HeldTokens seen = kept();
        RefreshLease lease = vault().lease(seen, NOW, NOW.plusSeconds(8)).orElseThrow();
        assertThat(vault().renew(lease, ASession.tokens())).isTrue();
        assertThat(vault().lease(seen, NOW, NOW.plusSeconds(8))).isEmpty();
    }

    @Test
    void storesTheAnswerUnderTheLeaseAndEndsTheIntent() {
        RefreshLease lease = leased();
        TokenSet renewed = ASession.tokens();
        assertThat(vault().renew(lease, renewed)).isTrue();
        HeldTokens held = vault().find(id, acme).orElseThrow();
        assertThat(held.tokens()).isEqualTo(renewed);
        assertThat(held.intent()).isEmpty();
        assertThat(held.foundedAt()).isEqualTo(lease.foundedAt());
        assertThat(vault().renew(lease, ASession.tokens())).isFalse();
        assertThat(found()).contains(renewed);
    }

    @Test
    void refusesTheAnswerOfWhoeverLostTheLease() {
        RefreshLease dead = leased();
        HeldTokens open = vault().find(id, acme).orElseThrow();
        assertThat(vault().lease(open, NOW.plusSeconds(7), NOW.plusSeconds(15))).isEmpty();
        RefreshLease next =
                vault().lease(open, NOW.plusSeconds(8), NOW.plusSeconds(16)).orElseThrow();
        assertThat(vault().renew(dead, ASession.tokens())).isFalse();
        assertThat(vault().postpone(dead, NOW)).isFalse();
        assertThat(vault().retire(dead, NOW)).isFalse();
        TokenSet renewed = ASession.tokens();
        assertThat(vault().renew(next, renewed)).isTrue();
        assertThat(found()).contains(renewed);
    }

    @Test
    void keepsTheIntentOpenUntilItIsAnswered() {
        RefreshLease lease = leased();
        assertThat(vault().postpone(lease, NOW.plusSeconds(2))).isTrue();
        HeldTokens open = vault().find(id, acme).orElseThrow();
        assertThat(open.intent()).contains(new RefreshIntent(NOW, NOW.plusSeconds(2), true, 1));
        RefreshLease again =
                vault().lease(open, NOW.plusSeconds(1), NOW.plusSeconds(9)).orElseThrow();
        assertThat(again.failures()).isEqualTo(1);
        assertThat(vault().find(id, acme).orElseThrow().intent())
                .contains(new RefreshIntent(NOW.plusSeconds(1), NOW.plusSeconds(9), false, 1));
    }

    @Test
    void tellsWhichIntentsWereAbandoned() {
        leased();
        assertThat(abandoned(NOW.plusSeconds(7), NOW.minusSeconds(23))).isEmpty();
        assertThat(abandoned(NOW.plusSeconds(8), NOW.minusSeconds(22))).containsExactly(id);
        assertThat(abandoned(NOW.plusSeconds(30), NOW)).isEmpty();
    }

    @Test
    void leavesWhatFailedAloneWhenTheAccessTokenIsOver() {
        RefreshLease lease = leased();
        Instant end = lease.tokens().accessTokenEndsAt();
        assertThat(vault().postpone(lease, NOW.plusSeconds(2))).isTrue();
        assertThat(abandoned(end.minusSeconds(1), NOW.minusSeconds(22))).containsExactly(id);
        assertThat(abandoned(end, NOW.minusSeconds(22))).isEmpty();
    }

    private List<UUID> abandoned(Instant now, Instant begunAfter) {
        List<UUID> sets =
                vault().abandoned(acme, now, begunAfter, 1000).stream()
                        .map(HeldTokens::id)
                        .toList();
        assertThat(vault().abandonedIn(now, begunAfter).contains(acme)).isEqualTo(!sets.isEmpty());
        return sets;
    }

    @Test
    void givesARetiredSetToNobody() {
        RefreshLease lease = leased();
        assertThat(vault().retire(lease, NOW)).isTrue();
        assertThat(vault().find(id, acme)).isEmpty();
        assertThat(vault().retire(lease, NOW)).isFalse();
        assertThat(vault().renew(lease, ASession.tokens())).isFalse();
        assertThat(abandoned(NOW.plusSeconds(8), NOW.minusSeconds(22))).isEmpty();
    }

    @Test
    void releasesASetWithItsLastSession() {
        Sessions sessions = storage().port(Sessions.class);
        User ada = AUser.of(acme).in(storage().port(Users.class));
        Session one = ASession.of(ada).foundedIn(vault(), acme).in(sessions);
        UUID shared = one.tokens().orElseThrow();
        Session two = ASession.of(ada).using(shared).in(sessions);
        end(one);
        vault().release(List.of(shared), NOW);
        assertThat(vault().find(shared, acme)).isPresent();
        end(two);
        vault().release(List.of(shared), NOW);
        assertThat(vault().find(shared, acme)).isEmpty();
    }

    @Test
    void releasesASetWhoseSessionsEndAtOnce() {
        Sessions sessions = storage().port(Sessions.class);
        User ada = AUser.of(acme).in(storage().port(Users.class));
        Session first = ASession.of(ada).foundedIn(vault(), acme).in(sessions);
        UUID shared = first.tokens().orElseThrow();
        List<Session> all = new ArrayList<>(List.of(first));
        for (int i = 1; i < 6; i++) {
            all.add(ASession.of(ada).using(shared).in(sessions));
        }
        AtOnce.run(
                6,
                n ->
                        storage()
                                .port(Transactions.class)
                                .run(
                                        () -> {
                                            Session session = all.get(n);
                                            List<Session> ended = end(session);
                                            vault().release(List.of(shared), NOW);
                                            return ended;
                                        }));
        assertThat(vault().find(shared, acme)).isEmpty();
    }

    @Test
    void replacesWhatAUsersSessionsShareAndOvertakesARefresh() {
        User ada = AUser.of(acme).in(storage().port(Users.class));
        TokenSet first = ASession.tokens();
        assertThat(vault().sharedBy(acme, ada.id())).isEmpty();
        TokenVault.Shared begun = vault().share(id, acme, ada.id(), first);
        assertThat(begun).isEqualTo(new TokenVault.Shared(id, Optional.empty()));
        RefreshLease lease =
                vault().lease(vault().find(id, acme).orElseThrow(), NOW, NOW.plusSeconds(8))
                        .orElseThrow();

        assertThat(vault().sharedBy(acme, ada.id())).contains(id);
        TokenSet second = ASession.tokens();
        TokenVault.Shared replaced = vault().share(Given.id(), acme, ada.id(), second);

        assertThat(replaced).isEqualTo(new TokenVault.Shared(id, Optional.of(first)));
        assertThat(vault().renew(lease, ASession.tokens())).isFalse();
        assertThat(found()).contains(second);
        assertThat(vault().find(id, acme).orElseThrow().intent()).isEmpty();
    }

    @Test
    void startsANewSharedSetAfterTheFormerWasRetired() {
        User ada = AUser.of(acme).in(storage().port(Users.class));
        vault().share(id, acme, ada.id(), ASession.tokens());
        vault().release(List.of(id), NOW);
        UUID next = Given.id();
        assertThat(vault().share(next, acme, ada.id(), ASession.tokens()).id()).isEqualTo(next);
        assertThat(vault().find(id, acme)).isEmpty();
        assertThat(vault().find(next, acme)).isPresent();
    }
}
