package dev.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.operator.AnOperator;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LocalAccount;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Set;

/** What every storage of local accounts must do. */
public abstract class LocalAccountsContract {
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$a$b");

    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private LocalAccounts accounts() {
        return storage().port(LocalAccounts.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    private SessionSubject.Member administrator(String... grants) {
        User user = AUser.of(acme).granted(grants).in(storage().port(Users.class));
        return new SessionSubject.Member(acme, user.id());
    }

    private static LoginName login() {
        return new LoginName(Given.word() + "@example.com");
    }

    @Test
    void findsAnAccountInItsOwnRealmOnly() {
        SessionSubject owner = administrator();
        LoginName login = login();
        assertThat(accounts().create(owner, login, HASH)).isTrue();
        LocalAccount account = new LocalAccount(login, HASH, 0);
        assertThat(accounts().find(owner)).contains(account);
        assertThat(accounts().find(acme, login)).contains(new LocalAccounts.Owned(owner, account));
        assertThat(accounts().findOperator(login)).isEmpty();
        assertThat(accounts().find(AnOrganization.in(storage()).id(), login)).isEmpty();
    }

    @Test
    void findsAnOperatorsAccount() {
        Operator olga = AnOperator.any();
        storage().port(Operators.class).create(olga);
        SessionSubject owner = new SessionSubject.OperatorSubject(olga.id());
        accounts().create(owner, olga.login(), HASH);
        assertThat(accounts().findOperator(olga.login()).orElseThrow().owner()).isEqualTo(owner);
        assertThat(accounts().find(acme, olga.login())).isEmpty();
    }

    @Test
    void tellsThatALoginIsTakenAndLetsTheTransactionGoOn() {
        LoginName login = login();
        accounts().create(administrator(), login, HASH);
        SessionSubject other = administrator();
        LoginName free = login();
        boolean created =
                storage()
                        .port(Transactions.class)
                        .run(
                                () -> {
                                    boolean first = accounts().create(other, login, HASH);
                                    accounts().create(other, free, HASH);
                                    return first;
                                });
        assertThat(created).isFalse();
        assertThat(accounts().find(acme, free)).isPresent();
    }

    @Test
    void countsEveryFailureOfManyAtOnce() {
        SessionSubject owner = administrator();
        accounts().create(owner, login(), HASH);
        assertThat(Set.copyOf(AtOnce.run(8, n -> accounts().countFailure(owner))))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        accounts().forgetFailures(owner);
        assertThat(accounts().find(owner).orElseThrow().failures()).isZero();
    }

    @Test
    void countsOtherEnabledLocalSuperAdministrators() {
        SessionSubject.Member one = administrator("super_administrator");
        accounts().create(one, login(), HASH);
        accounts().create(administrator("super_administrator", "view_only"), login(), HASH);
        accounts().create(administrator("administrator"), login(), HASH);
        administrator("super_administrator");
        User disabled =
                AUser.of(acme)
                        .disabled()
                        .granted("super_administrator")
                        .in(storage().port(Users.class));
        accounts().create(new SessionSubject.Member(acme, disabled.id()), login(), HASH);
        assertThat(accounts().otherLocalSuperAdministrators(acme, one.user())).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoAdministratorsWhoRemoveEachOtherFail() {
        SessionSubject.Member one = administrator("super_administrator");
        SessionSubject.Member two = administrator("super_administrator");
        accounts().create(one, login(), HASH);
        accounts().create(two, login(), HASH);
        Users users = storage().port(Users.class);
        var removed =
                AtOnce.run(
                        2,
                        number ->
                                storage()
                                        .port(Transactions.class)
                                        .run(() -> remove(users, number == 0 ? one : two)));
        assertThat(removed).containsExactlyInAnyOrder(true, false);
    }

    private boolean remove(Users users, SessionSubject.Member who) {
        boolean remains = accounts().otherLocalSuperAdministrators(acme, who.user()) > 0;
        if (remains) {
            User user = users.find(acme, who.user()).orElseThrow();
            users.update(
                    user.edited(user.name(), false, java.util.Optional.empty(), user.grants()));
        }
        return remains;
    }
}
