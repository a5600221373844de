package dev.gatehouse.application.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every storage of claims must do. */
public abstract class ChoreClaimsContract {
    private final String sweep = Given.word();
    private final Instant now = Given.now();
    private final Instant next = now.plusSeconds(60);

    protected abstract Storage storage();

    private ChoreClaims.Claim claim(Instant at) {
        return storage().port(ChoreClaims.class).claim(sweep, at, next);
    }

    @Test
    void givesANewChoreToOneOfManyAtOnce() {
        assertThat(AtOnce.run(8, n -> claim(now))).containsOnlyOnce(new ChoreClaims.Claim.Won());
    }

    @Test
    void givesADueChoreToOneOfManyAtOnce() {
        claim(now);
        var won = new ChoreClaims.Claim.Won();
        Instant later = next.plusSeconds(60);
        var claims =
                AtOnce.run(8, n -> storage().port(ChoreClaims.class).claim(sweep, next, later));
        assertThat(claims).containsOnlyOnce(won).contains(new ChoreClaims.Claim.NotDue(later));
    }

    @Test
    void tellsUntilWhenAChoreIsNotDue() {
        claim(now);
        assertThat(claim(next.minusMillis(1))).isEqualTo(new ChoreClaims.Claim.NotDue(next));
        assertThat(claim(next)).isEqualTo(new ChoreClaims.Claim.Won());
    }
}
