package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.RefreshFraction;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionPolicy;
import dev.gatehouse.domain.session.TokenOwnership;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What every storage of session policies must do. */
public abstract class SessionPoliciesContract {
    protected abstract Storage storage();

    private SessionPolicies policies() {
        return storage().port(SessionPolicies.class);
    }

    private static SessionPolicy refreshingAt(int percent) {
        return new SessionPolicy(
                TokenOwnership.PER_USER,
                new RefreshFraction(percent),
                new SessionLimits(Duration.ofHours(12), Duration.ofMinutes(30)));
    }

    @Test
    void givesTheDefaultUntilSomethingIsDecided() {
        OrganizationId acme = AnOrganization.in(storage()).id();
        OrganizationId globex = AnOrganization.in(storage()).id();
        assertThat(policies().of(acme)).isEqualTo(SessionPolicy.DEFAULT);
        policies().set(acme, refreshingAt(50));
        policies().set(acme, refreshingAt(60));
        assertThat(policies().of(acme)).isEqualTo(refreshingAt(60));
        assertThat(policies().of(globex)).isEqualTo(SessionPolicy.DEFAULT);
    }

    @Test
    void keepsOneOfManyFirstDecisionsAtOnce() {
        OrganizationId acme = AnOrganization.in(storage()).id();
        AtOnce.run(
                6,
                n -> {
                    policies().set(acme, refreshingAt(10 + n));
                    return n;
                });
        assertThat(policies().of(acme).refresh().percent()).isBetween(10, 15);
    }
}
