package dev.gatehouse.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.user.DomainName;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every storage of pending sign-ins must do. */
public abstract class PendingSignInsContract {
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private PendingSignIns pending() {
        return storage().port(PendingSignIns.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    private PendingSignIn kept(Instant since, RolesClaim roles) {
        PendingSignIn asked =
                new PendingSignIn(
                        new Secret(Given.word()),
                        acme,
                        7,
                        new ProviderIdentity(
                                AUser.pin("00u1"),
                                Optional.of(new DomainName("ada@acme.example")),
                                Optional.of("Ada \"Lovelace\""),
                                roles,
                                Optional.of(new ProviderSessionId("sid-1"))),
                        ASession.tokens(),
                        since.minusSeconds(20),
                        "/users",
                        since);
        pending().keep(asked);
        return asked;
    }

    private static RolesClaim groups(String... names) {
        return new RolesClaim.Present(List.of(names).stream().map(GroupName::new).toList());
    }

    @Test
    void givesItToOneOfManyAtOnce() {
        PendingSignIn asked = kept(Given.now(), groups("View Only", "Café"));
        assertThat(pending().find(acme, asked.ticket())).contains(asked);
        var taken = AtOnce.run(6, n -> pending().take(acme, asked.ticket()));
        assertThat(taken).filteredOn(Optional::isPresent).containsExactly(Optional.of(asked));
        assertThat(pending().find(acme, asked.ticket())).isEmpty();
    }

    @Test
    void keepsAnAbsentClaimApartFromAnEmptyOne() {
        PendingSignIn absent = kept(Given.now(), new RolesClaim.Absent());
        PendingSignIn empty = kept(Given.now(), groups());
        assertThat(pending().take(acme, absent.ticket())).contains(absent);
        assertThat(pending().take(acme, empty.ticket())).contains(empty);
    }

    @Test
    void givesNothingToAnotherOrganization() {
        PendingSignIn asked = kept(Given.now(), groups());
        OrganizationId globex = AnOrganization.in(storage()).id();
        assertThat(pending().find(globex, asked.ticket())).isEmpty();
        assertThat(pending().take(globex, asked.ticket())).isEmpty();
        assertThat(pending().take(acme, asked.ticket())).isPresent();
    }

    @Test
    void givesUpWhatIsOld() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        PendingSignIn old = kept(longAgo, groups());
        PendingSignIn young = kept(Given.now(), groups());
        // A stored one has no ticket any more that could be read.
        assertThat(pending().takeOlder(longAgo.plusSeconds(1), 10))
                .extracting(PendingSignIn::tokens)
                .containsExactly(old.tokens());
        assertThat(pending().takeOlder(longAgo.plusSeconds(1), 10)).isEmpty();
        assertThat(pending().find(acme, young.ticket())).isPresent();
    }
}
