package dev.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.user.UserDirectory.Resolution;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class UserDirectoryTest {
    private static final DomainName ADA = new DomainName("ada@acme.example");

    private final House house = new House();
    private final Organization acme = AnOrganization.in(house);
    private final Organization open =
            new AnOrganization().with(AccessPolicy.CREATED_AT_FIRST_SIGN_IN).build();
    private final UserDirectory directory = house.the(UserDirectory.class);

    private static ProviderIdentity identity(String id, Optional<DomainName> login, String name) {
        return new ProviderIdentity(
                AUser.pin(id), login, Optional.of(name), new RolesClaim.Absent());
    }

    private Resolution resolve(String id, String login) {
        return directory.resolve(acme, identity(id, Optional.of(new DomainName(login)), "Ada"));
    }

    @Test
    void findsByPinBeforeDomainName() {
        User ada =
                AUser.of(acme.id()).pinned("ada@acme.example", "00u1").in(house.port(Users.class));
        AUser.of(acme.id()).boundTo("new@acme.example").in(house.port(Users.class));
        assertThat(resolve("00u1", "new@acme.example"))
                .isEqualTo(new Resolution.Known(ada, new DomainName("new@acme.example")));
    }

    @Test
    void findsAnInactiveUserByDomainNameWhateverItsCase() {
        User ada = AUser.of(acme.id()).boundTo("Ada@Acme.example").in(house.port(Users.class));
        assertThat(resolve("00u1", "ada@acme.example")).isEqualTo(new Resolution.Known(ada, ADA));
    }

    @Test
    void tellsARecycledLoginFromAnUnknownOne() {
        User ada =
                AUser.of(acme.id()).pinned("ada@acme.example", "00u1").in(house.port(Users.class));
        assertThat(resolve("00u2", "ada@acme.example")).isEqualTo(new Resolution.Recycled(ada));
        assertThat(resolve("00u2", "eve@acme.example")).isEqualTo(new Resolution.NotAssigned());
    }

    @Test
    void needsALoginNameOfAStrangerOnly() {
        User ada =
                AUser.of(acme.id()).pinned("ada@acme.example", "00u1").in(house.port(Users.class));
        assertThat(directory.resolve(acme, identity("00u1", Optional.empty(), "Ada")))
                .isEqualTo(new Resolution.Known(ada, ADA));
        assertThat(directory.resolve(open, identity("00u1", Optional.empty(), "Ada")))
                .isEqualTo(new Resolution.NoLogin());
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, Ada Lovelace",
        "'', ada@acme.example",
        "'  ', ada@acme.example",
        "'Ada\u0007\u0085King', Ada  King",
        "'\u202BAda\u202C King', Ada  King",
        "'\u202E', ada@acme.example"
    })
    void makesTheProvidersNameFit(String sent, String name) {
        Resolution resolution = directory.resolve(open, identity("00u1", Optional.of(ADA), sent));
        assertThat(((Resolution.Known) resolution).user().name()).hasToString(name);
    }

    @Test
    void cutsAnOverlongName() {
        var sent = identity("00u1", Optional.of(ADA), "x".repeat(1000));
        Resolution resolution = directory.resolve(open, sent);
        assertThat(((Resolution.Known) resolution).user().name().value()).hasSize(120);
    }

    @Test
    void cutsAnOverlongNameBetweenCharacters() {
        var sent = identity("00u1", Optional.of(ADA), "x" + "\uD83D\uDE00".repeat(60));
        Resolution resolution = directory.resolve(open, sent);
        assertThat(((Resolution.Known) resolution).user().name().value()).hasSize(119);
    }
}
