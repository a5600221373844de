package dev.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What every storage of users must do. */
public abstract class UsersContract {
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private Users users() {
        return storage().port(Users.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    @Test
    void findsWhatWasCreatedByIdPinAndDomainName() {
        User ada =
                AUser.of(acme)
                        .pinned("Ada@Acme.example", "00u1")
                        .granted("view_only", "administrator")
                        .inGroups("Field Service", "Ä \"quoted\" group")
                        .in(users());
        assertThat(ada.version()).isEqualTo(1);
        assertThat(users().find(acme, ada.id())).contains(ada);
        assertThat(users().find(acme, AUser.pin("00u1"))).contains(ada);
        assertThat(users().find(acme, new DomainName("ada@ACME.example"))).contains(ada);
    }

    @Test
    void keepsOrganizationsApart() {
        User ada = AUser.of(acme).pinned("ada@acme.example", "00u1").in(users());
        OrganizationId globex = AnOrganization.in(storage()).id();
        assertThat(users().find(globex, ada.id())).isEmpty();
        assertThat(users().find(globex, AUser.pin("00u1"))).isEmpty();
        assertThat(AUser.of(globex).pinned("ada@acme.example", "00u1").in(users()).id())
                .isNotEqualTo(ada.id());
    }

    @Test
    void tellsThatADomainNameIsTakenWhateverItsCaseAndLetsTheTransactionGoOn() {
        AUser.of(acme).boundTo("ada@acme.example").in(users());
        User next = AUser.of(acme).boundTo("grace@acme.example").build();
        Users.Stored stored =
                storage()
                        .port(Transactions.class)
                        .run(
                                () -> {
                                    User same = AUser.of(acme).boundTo("ADA@acme.example").build();
                                    Users.Stored outcome = users().create(same);
                                    users().create(next);
                                    return outcome;
                                });
        assertThat(stored).isEqualTo(Users.Stored.TAKEN);
        assertThat(users().find(acme, next.id())).isPresent();
    }

    @Test
    void tellsThatAPinIsTakenByAnUpdate() {
        AUser.of(acme).pinned("ada@acme.example", "00u1").in(users());
        User grace = AUser.of(acme).boundTo("grace@acme.example").in(users());
        User stolen =
                grace.signedIn(
                        AUser.pin("00u1"),
                        new DomainName("grace@acme.example"),
                        ReceivedGroups.NONE,
                        Given.now());
        assertThat(users().update(stolen)).isEqualTo(Users.Stored.TAKEN);
        assertThat(users().find(acme, grace.id())).contains(grace);
    }

    @Test
    void storesAChangeAndCountsTheVersion() {
        User ada = AUser.of(acme).boundTo("ada@acme.example").in(users());
        User changed =
                ada.signedIn(
                        AUser.pin("00u1"),
                        new DomainName("ada@acme.example"),
                        new ReceivedGroups(List.of(new GroupName("Admins")), Given.now()),
                        Given.now());
        assertThat(users().update(changed)).isEqualTo(Users.Stored.STORED);
        User stored = users().find(acme, ada.id()).orElseThrow();
        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.binding()).isEqualTo(changed.binding());
        assertThat(stored.received()).isEqualTo(changed.received());
    }

    @Test
    void refusesAChangeOfAnOldVersion() {
        User ada = AUser.of(acme).in(users());
        users().update(ada);
        assertThatThrownBy(() -> users().update(ada)).isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void createsADomainNameForOneOfManyAtOnce() {
        List<Users.Stored> stored =
                AtOnce.run(
                        4, n -> users().create(AUser.of(acme).boundTo("ada@acme.example").build()));
        assertThat(stored).containsOnlyOnce(Users.Stored.STORED);
    }

    @Test
    void letsOneOfManyChangesAtOnceWin() {
        User ada = AUser.of(acme).in(users());
        IntFunction<Boolean> change =
                number -> {
                    try {
                        return users().update(ada) == Users.Stored.STORED;
                    } catch (ConcurrentChange lost) {
                        return false;
                    }
                };
        assertThat(AtOnce.run(4, change)).containsOnlyOnce(true);
        assertThat(users().find(acme, ada.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void countsByStateOfBinding() {
        AUser.of(acme).in(users());
        AUser.of(acme).boundTo("a@acme.example").in(users());
        AUser.of(acme).boundTo("b@acme.example").in(users());
        AUser.of(acme).pinned("c@acme.example", "00u1").in(users());
        assertThat(users().count(acme)).isEqualTo(new UserCounts(1, 2, 1));
        assertThat(users().find(acme, AUser.pin("00u9"))).isEqualTo(Optional.empty());
    }

    private static final Issuer OTHER = new Issuer("https://acme.okta.com/oauth2/other");

    @Test
    void movesPinsToAnotherIssuer() {
        User ada = AUser.of(acme).pinned("ada@acme.example", "00u1").inGroups("Admins").in(users());
        AUser.of(acme).boundTo("grace@acme.example").in(users());
        assertThat(users().countPinnedElsewhere(acme, OTHER)).isEqualTo(1);
        assertThat(users().countPinnedElsewhere(acme, AUser.ISSUER)).isZero();
        assertThat(users().movePins(acme, AUser.ISSUER)).isZero();
        assertThat(users().movePins(acme, OTHER)).isEqualTo(1);
        User moved = users().find(acme, ada.id()).orElseThrow();
        assertThat(moved.binding().pinned()).contains(new Pin(OTHER, new ProviderUserId("00u1")));
        assertThat(moved.groups()).isEqualTo(ada.groups());
        assertThat(moved.version()).isEqualTo(ada.version() + 1);
        assertThat(users().countPinnedElsewhere(acme, OTHER)).isZero();
    }

    @Test
    void releasesThePinsOfAnotherIssuer() {
        User ada = AUser.of(acme).pinned("ada@acme.example", "00u1").inGroups("Admins").in(users());
        assertThat(users().releasePinsElsewhere(acme, AUser.ISSUER)).isZero();
        assertThat(users().releasePinsElsewhere(acme, OTHER)).isEqualTo(1);
        User released = users().find(acme, ada.id()).orElseThrow();
        assertThat(released.binding())
                .isEqualTo(new Binding.Inactive(new DomainName("ada@acme.example")));
        assertThat(released.groups()).isEmpty();
        assertThat(users().find(acme, AUser.pin("00u1"))).isEmpty();
    }

    @Test
    void movesNoPinWhoseIdSomebodyElseHasToo() {
        AUser.of(acme).pinned("ada@acme.example", "00u1").in(users());
        users().movePins(acme, OTHER);
        User grace = AUser.of(acme).pinned("grace@acme.example", "00u1").in(users());
        assertThat(users().movePins(acme, OTHER)).isZero();
        assertThat(users().find(acme, grace.id()).orElseThrow().binding().pinned()).isEmpty();
        assertThat(users().find(acme, new Pin(OTHER, new ProviderUserId("00u1")))).isPresent();
    }
}
