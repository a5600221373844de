package dev.gatehouse.application.connection;

import static dev.gatehouse.application.connection.PromoteDraft.Outcome.ADMINISTRATOR_GONE;
import static dev.gatehouse.application.connection.PromoteDraft.Outcome.CONNECTED;
import static dev.gatehouse.application.connection.PromoteDraft.Outcome.SUPERSEDED;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.RepeatedTest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A proof against everything that may happen at the same moment: whoever comes first, what is in
 * force was proven over exactly what was seen, and what somebody decided meanwhile holds.
 */
public abstract class PromotionRaces {
    private static final int ROUNDS = 8;
    private static final String ISSUER = "https://acme.okta.com/oauth2/default";

    protected abstract Storage storage();

    private final class Race {
        private final House house = new House(storage());
        private final Organization acme = AnOrganization.in(house);
        private final User ada =
                AUser.of(acme.id()).granted("super_administrator").in(house.port(Users.class));
        private final Session session =
                ASession.of(ada)
                        .foundedIn(house.port(TokenVault.class), acme.id())
                        .in(house.port(Sessions.class));

        /** Live settings of revision 1 and a draft of revision 2 that goes on from their secret. */
        private Race() {
            save("0oa1", "a secret");
            assertThat(promote(1, 0)).isEqualTo(CONNECTED);
            save("0oa1", "");
        }

        private SaveDraft.Outcome save(String client, String secret) {
            DraftForm form =
                    new DraftForm(
                            "okta",
                            true,
                            false,
                            Map.of(
                                    "metadata_url", ISSUER,
                                    "client_id", client,
                                    "client_secret", secret));
            return house.saveDraft().save(House.owner(), acme, form);
        }

        private PromoteDraft.Outcome promote(long draft, long live) {
            Caller ofAda = MemberRights.of(ada, acme, Optional.of(session.id())).orElseThrow();
            Proof proof = new Proof(draft, live, Optional.empty(), new Diagnosis(List.of()));
            return house.promote().promote(House.by(ofAda), acme.id(), proof);
        }

        /** The promotion of what was proven and the other act at once; what the first came to. */
        private PromoteDraft.Outcome against(Supplier<?> other) {
            List<Optional<PromoteDraft.Outcome>> outcomes =
                    AtOnce.run(
                            2,
                            number -> {
                                if (number == 0) {
                                    return Optional.of(promote(2, 1));
                                }
                                var _ = other.get();
                                return Optional.<PromoteDraft.Outcome>empty();
                            });
            return outcomes.getFirst().orElseThrow();
        }

        private IdentityProviderConnection stored() {
            return house.port(Connections.class).find(acme.id()).orElseThrow();
        }

        private String clientInForce() {
            return stored().live()
                    .flatMap(live -> live.settings().users())
                    .map(UserAuthentication::clientId)
                    .map(ClientId::value)
                    .orElse("");
        }
    }

    @RepeatedTest(ROUNDS)
    void oneOfTwoAdministratorsPromotes() {
        Race race = new Race();
        assertThat(AtOnce.run(2, number -> race.promote(2, 1)))
                .containsExactlyInAnyOrder(CONNECTED, SUPERSEDED);
        assertThat(race.stored().liveRevision()).isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void anEditIsNeverPromotedUnproved() {
        Race race = new Race();
        PromoteDraft.Outcome outcome = race.against(() -> race.save("0oa9", "another"));
        assertThat(outcome).isIn(CONNECTED, SUPERSEDED);
        assertThat(race.clientInForce()).isEqualTo("0oa1");
        assertThat(race.stored().liveRevision()).isEqualTo(outcome == CONNECTED ? 2 : 1);
        assertThat(race.promote(2, 1)).isEqualTo(SUPERSEDED);
    }

    @RepeatedTest(ROUNDS)
    void nothingIsInForceAfterADisconnect() {
        Race race = new Race();
        PromoteDraft.Outcome outcome =
                race.against(
                        () -> race.house.switchConnection().disconnect(House.owner(), race.acme));
        assertThat(outcome).isIn(CONNECTED, SUPERSEDED, ADMINISTRATOR_GONE);
        assertThat(race.stored().live()).isEmpty();
        assertThat(race.stored().draft()).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    void whatWasSwitchedOffStaysOff() {
        Race race = new Race();
        PromoteDraft.Outcome outcome =
                race.against(() -> race.house.switchConnection().disable(House.owner(), race.acme));
        assertThat(outcome).isIn(CONNECTED, SUPERSEDED, ADMINISTRATOR_GONE);
        assertThat(race.stored().enabled()).isFalse();
        assertThat(race.promote(2, 1)).isNotEqualTo(CONNECTED);
        assertThat(race.stored().enabled()).isFalse();
    }

    @RepeatedTest(ROUNDS)
    void theNewerSecretIsInForce() {
        Race race = new Race();
        ClientSecret newer = ClientSecret.of("newer");
        PromoteDraft.Outcome outcome =
                race.against(
                        () ->
                                race.house
                                        .replaceSecret()
                                        .replace(House.owner(), race.acme.id(), newer));
        assertThat(outcome).isIn(CONNECTED, SUPERSEDED);
        IdentityProviderConnection stored = race.stored();
        assertThat(stored.liveSecret())
                .flatMap(ref -> race.house.port(ClientSecrets.class).reveal(stored.id(), ref))
                .contains(newer);
    }

    @RepeatedTest(ROUNDS)
    void oneOfAPromotionAndARestorationCounts() {
        Race race = new Race();
        assertThat(race.promote(2, 1)).isEqualTo(CONNECTED);
        race.save("0oa1", "");
        List<Boolean> done =
                AtOnce.run(
                        2,
                        number ->
                                number == 0
                                        ? race.promote(3, 2) == CONNECTED
                                        : race.house
                                                        .restorePrevious()
                                                        .restore(
                                                                House.owner(),
                                                                race.acme.id(),
                                                                2,
                                                                Optional.empty())
                                                == RestorePrevious.Outcome.RESTORED);
        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @RepeatedTest(ROUNDS)
    void nobodyPromotesAfterSigningOut() {
        Race race = new Race();
        PromoteDraft.Outcome outcome =
                race.against(
                        () ->
                                race.house
                                        .endSessions()
                                        .end(
                                                House.owner(),
                                                new SessionSelection.One(race.session.id()),
                                                SignOutReason.SIGNED_OUT));
        assertThat(outcome).isIn(CONNECTED, ADMINISTRATOR_GONE);
        assertThat(race.stored().liveRevision()).isEqualTo(outcome == CONNECTED ? 2 : 1);
        assertThat(race.promote(3, race.stored().liveRevision())).isEqualTo(ADMINISTRATOR_GONE);
    }
}
