package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class UserTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final DomainName LOGIN = new DomainName("ada@acme.example");
    private static final Pin PIN =
            new Pin(new Issuer("https://acme.okta.com"), new ProviderUserId("00u1"));

    private final User ada =
            new User(
                    new UserId(new UUID(1, 1)),
                    new OrganizationId(new UUID(2, 2)),
                    new DisplayName("Ada"),
                    true,
                    new Binding.Inactive(LOGIN),
                    Set.of(new RoleKey("administrator")),
                    new ReceivedGroups(
                            List.of(new GroupName("View Only"), new GroupName("Everyone")), NOW),
                    NOW,
                    1);

    @ParameterizedTest
    @CsvSource({"GROUPS, view_only", "CONSOLE, administrator", "BOTH, administrator view_only"})
    void hasTheRolesOfTheSourcesThatCount(RoleSource source, String roles) {
        String has =
                ada.roles(source, RoleCatalogue.BUILT_IN).stream()
                        .map(RoleKey::value)
                        .collect(Collectors.joining(" "));
        assertThat(has).isEqualTo(roles);
    }

    @Test
    void isPinnedAtTheFirstSignInAndKeepsSinceWhen() {
        User once = ada.signedIn(PIN, LOGIN, ReceivedGroups.NONE, NOW);
        User twice =
                once.signedIn(
                        PIN,
                        new DomainName("king@acme.example"),
                        ReceivedGroups.NONE,
                        NOW.plusSeconds(9));
        assertThat(twice.binding())
                .isEqualTo(new Binding.Active(new DomainName("king@acme.example"), PIN, NOW));
    }

    @Test
    void losesPinAndGroupsWithTheDomainName() {
        User active = ada.signedIn(PIN, LOGIN, ada.received(), NOW);
        User same =
                active.edited(
                        ada.name(),
                        true,
                        Optional.of(new DomainName("ADA@acme.example")),
                        Set.of());
        assertThat(same.binding()).isEqualTo(active.binding());
        User other =
                active.edited(
                        ada.name(),
                        true,
                        Optional.of(new DomainName("eve@acme.example")),
                        Set.of());
        assertThat(other.binding()).isInstanceOf(Binding.Inactive.class);
        assertThat(other.groups()).isEmpty();
        assertThat(active.edited(ada.name(), true, Optional.empty(), Set.of()).binding())
                .isEqualTo(new Binding.Unbound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@acme.example", "ada@", "a da@acme.example", "a@b@c"})
    void isNoLogin(String text) {
        assertThatThrownBy(() -> new LoginName(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void masksPasswordsAndTheirHashes() {
        assertThat(Password.of("correct horse battery").toString()).doesNotContain("horse");
        assertThat(new PasswordHash("$argon2id$x")).hasToString("***");
        assertThatThrownBy(() -> Password.of("eleven char")).hasMessage("password.length");
        assertThat(Password.of("😀".repeat(12)).value().reveal()).hasSize(24);
    }
}
