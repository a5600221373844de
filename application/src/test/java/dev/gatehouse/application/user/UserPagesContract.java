package dev.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.UnreadableMark;
import dev.gatehouse.application.user.UserQuery.BindingState;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every storage of users must do about lists and searches. */
public abstract class UserPagesContract {
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private Users users() {
        return storage().port(Users.class);
    }

    @BeforeEach
    void someUsers() {
        acme = AnOrganization.in(storage()).id();
        AUser.of(acme).named("Ada Lovelace").boundTo("lovelace@acme.example").in(users());
        AUser.of(acme).named("adam 100%").boundTo("a_d@acme.example").in(users());
        AUser.of(acme).named("Zoë").pinned("zoe@acme.example", "00u1").in(users());
        AUser.of(acme).named("Émile").in(users());
        AUser.of(AnOrganization.in(storage()).id()).named("Ada of others").in(users());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4",
        "ada, 2",
        "ADA, 2",
        "ada l, 1",
        "lovelace, 1",
        "Lovelace@ACME, 1",
        "ÉMILE, 1",
        "zoë, 1",
        "da, 0",
        "%, 0",
        "a_d@, 1",
        "a_a, 0",
        "\\, 0",
        "x'y, 0"
    })
    void findsByTheBeginningOfNameOrDomainName(String search, int found) {
        assertThat(list(new UserQuery(search, Optional.empty(), Optional.empty(), 50)))
                .hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uD800", "\uFFFF", "😀", "a\nb"})
    void findsNothingForAStrangeSearch(String search) {
        assertThat(list(new UserQuery("x" + search, Optional.empty(), Optional.empty(), 50)))
                .isEmpty();
    }

    @Test
    void filtersByState() {
        var query = new UserQuery("", Optional.of(BindingState.INACTIVE), Optional.empty(), 50);
        assertThat(list(query)).containsExactly("Ada Lovelace", "adam 100%");
    }

    @Test
    void listsEveryUserOnceByNameHoweverManyAreAlike() {
        for (int i = 0; i < 5; i++) {
            AUser.of(acme).named(i % 2 == 0 ? "Bob" : "BOB").in(users());
        }
        List<User> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<User> page = users().page(acme, new UserQuery("", Optional.empty(), after, 2));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(all).hasSize(9).doesNotHaveDuplicates();
        assertThat(all.stream().map(user -> user.name().value().toLowerCase(java.util.Locale.ROOT)))
                .isSorted();
    }

    @Test
    void hasNoNextPageAfterTheLast() {
        var page = users().page(acme, new UserQuery("", Optional.empty(), Optional.empty(), 4));
        assertThat(page.items()).hasSize(4);
        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "%%%", "bm9uc2Vuc2U", "AAAA", "-_-_"})
    void doesNotGoOnFromAMarkThatIsNone(String mark) {
        assertThatExceptionOfType(UnreadableMark.class)
                .isThrownBy(
                        () ->
                                users().page(
                                                acme,
                                                new UserQuery(
                                                        "",
                                                        Optional.empty(),
                                                        Optional.of(mark),
                                                        50)));
    }

    private List<String> list(UserQuery query) {
        return users().page(acme, query).items().stream().map(u -> u.name().value()).toList();
    }
}
