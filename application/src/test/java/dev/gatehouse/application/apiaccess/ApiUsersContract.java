package dev.gatehouse.application.apiaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.storage.UnreadableMark;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.apiaccess.ApiUserId;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What every storage of API users must do. */
public abstract class ApiUsersContract {
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private ApiUsers users() {
        return storage().port(ApiUsers.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    private ApiUser user(Instant at, String... scopes) {
        return new ApiUser(new ApiUserId(Given.id()), acme, scopes(scopes), at, new TreeMap<>());
    }

    private static ScopeSet scopes(String... scopes) {
        return ScopeSet.of(Arrays.stream(scopes).map(Scope::new).toList());
    }

    @Test
    void findsByTheSetOfScopesInAnyOrder() {
        ApiUser user = user(Given.now(), "api::view_only", "api::administrator");
        assertThat(users().create(user)).isTrue();
        assertThat(users().find(acme, scopes("api::administrator", "api::view_only")))
                .contains(user);
        assertThat(users().find(acme, scopes("api::view_only"))).isEmpty();
        assertThat(users().find(AnOrganization.in(storage()).id(), user.scopes())).isEmpty();
    }

    @Test
    void belongsToOneOfManyWhoCreateItAtOnceInsideTransactions() {
        List<Boolean> created =
                AtOnce.run(
                        4,
                        number ->
                                storage()
                                        .port(Transactions.class)
                                        .run(() -> createOrFind(user(Given.now(), "api::x_y"))));
        assertThat(created).containsOnlyOnce(true);
    }

    private boolean createOrFind(ApiUser user) {
        boolean created = users().create(user);
        assertThat(users().find(acme, user.scopes())).isPresent();
        return created;
    }

    @Test
    void notesTheLatestUseOfEachClient() {
        ApiUser user = user(Given.now(), "api::view_only");
        users().create(user);
        Instant at = Given.now();
        AtOnce.run(
                4,
                number -> {
                    users().used(user, new ClientId("one"), at.plusSeconds(number));
                    return number;
                });
        users().used(user, new ClientId("one"), at);
        users().used(user, new ClientId("two"), at);
        assertThat(users().find(acme, user.scopes()).orElseThrow().clients())
                .containsOnly(
                        java.util.Map.entry("one", at.plusSeconds(3)),
                        java.util.Map.entry("two", at));
    }

    @Test
    void listsEachOnceNewestFirstWithItsClients() {
        Instant now = Given.now();
        for (int i = 0; i < 5; i++) {
            ApiUser user = user(now.plusSeconds(i / 2), "api::r_" + i);
            users().create(user);
            users().used(user, new ClientId("client"), now);
        }
        List<ApiUser> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ApiUser> page = users().page(acme, after, 2);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(user -> assertThat(user.clients()).containsKey("client"));
        assertThat(all.reversed().stream().map(ApiUser::firstUsedAt)).isSorted();
    }

    @Test
    void doesNotGoOnFromAMarkThatIsNone() {
        assertThatExceptionOfType(UnreadableMark.class)
                .isThrownBy(() -> users().page(acme, Optional.of("AAAA"), 2));
    }
}
