package dev.gatehouse.application.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every storage of hand-overs must do. */
public abstract class HandOversContract {
    private final Instant now = Given.now();

    protected abstract Storage storage();

    private HandOvers handOvers() {
        return storage().port(HandOvers.class);
    }

    private OrganizationId organization() {
        return AnOrganization.in(storage()).id();
    }

    private HandOver kept(OrganizationId organization) {
        HandOver handOver = AHandOver.of(organization);
        handOvers().keep(handOver);
        return handOver;
    }

    private static SecretHash cookie() {
        return new Secret(Given.word()).hash();
    }

    @Test
    void keepsWhatWasMadeForItsOwnOrganization() {
        HandOver made = kept(organization());
        assertThat(handOvers().find(made.organization(), made.id())).contains(made);
        assertThat(handOvers().find(organization(), made.id())).isEmpty();
    }

    @Test
    void isFoundByItsCookieOnceItIsOpened() {
        HandOver made = kept(organization());
        SecretHash cookie = cookie();
        assertThat(handOvers().find(cookie)).isEmpty();
        assertThat(handOvers().open(made.id(), cookie, now)).isTrue();
        assertThat(handOvers().find(cookie)).contains(made.opened(now));
    }

    @Test
    void isOpenedByOneOfManyAtOnce() {
        HandOver made = kept(organization());
        assertThat(AtOnce.run(8, n -> handOvers().open(made.id(), cookie(), now)))
                .containsOnlyOnce(true);
    }

    @Test
    void remembersWhatWasDoneWithIt() {
        HandOver made = kept(organization());
        assertThat(handOvers().open(made.id(), cookie(), now)).isTrue();
        handOvers().used(made.id(), now.plusSeconds(60));
        assertThat(handOvers().saved(made.id(), 7)).isTrue();
        assertThat(handOvers().proved(made.id(), 7)).isTrue();
        assertThat(handOvers().find(made.organization(), made.id()))
                .contains(made.opened(now).usedAt(now.plusSeconds(60)).saved(7).proved(7));
    }

    @Test
    void isEndedByOneOfManyAtOnceAndStaysAsItIs() {
        HandOver made = kept(organization());
        assertThat(AtOnce.run(8, n -> handOvers().end(made.id(), HandOverEnd.REVOKED, now)))
                .containsOnlyOnce(true);
        assertThat(handOvers().open(made.id(), cookie(), now)).isFalse();
        assertThat(handOvers().saved(made.id(), 7)).isFalse();
        assertThat(handOvers().proved(made.id(), 7)).isFalse();
        assertThat(handOvers().find(made.organization(), made.id()))
                .contains(made.ended(HandOverEnd.REVOKED, now));
    }

    @Test
    void endsAllThatAreLiveInOneOrganization() {
        OrganizationId acme = organization();
        HandOver first = kept(acme);
        HandOver second = kept(acme);
        HandOver revoked = kept(acme);
        HandOver foreign = kept(organization());
        assertThat(handOvers().end(revoked.id(), HandOverEnd.REVOKED, now)).isTrue();
        assertThat(handOvers().endAll(acme, HandOverEnd.CONNECTED, now))
                .containsExactlyInAnyOrder(
                        first.ended(HandOverEnd.CONNECTED, now),
                        second.ended(HandOverEnd.CONNECTED, now));
        assertThat(handOvers().find(foreign.organization(), foreign.id())).contains(foreign);
    }

    @Test
    void listsTheLatestOfAnOrganizationFirst() {
        OrganizationId acme = organization();
        HandOver first = kept(acme);
        HandOver second = kept(acme);
        kept(organization());
        assertThat(handOvers().latest(acme, 10)).isEqualTo(List.of(second, first));
        assertThat(handOvers().latest(acme, 1)).isEqualTo(List.of(second));
    }
}
