package dev.gatehouse.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.organization.RoleSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

class ReturnToTest {
    private final Organization acme =
            new Organization(
                    new OrganizationId(new UUID(0, 1)),
                    new OrganizationSlug("acme"),
                    new DisplayName("Acme"),
                    new Address(URI.create("https://gate.example.com/o/acme")),
                    AccessPolicy.ASSIGNED_USERS_ONLY,
                    RoleSource.BOTH,
                    Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"/o/acme/users", "/o/acme/users?search=ann%20lee&state=active"})
    void leadsToThePageThatWasAskedFor(String asked) {
        assertThat(ReturnTo.of(asked, acme)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/o/acme/users",
                "/o/acme/%2f%2fevil.example",
                "/o/acme/%5cevil.example",
                "/o/acme/%252fevil.example",
                "/o/acme/..//evil.example",
                "/o/acme/../globex/users",
                "/o/acme/users\r\nSet-Cookie: a=b",
                "/o/acme/users%0d%0aSet-Cookie:a=b",
                "javascript:alert(1)",
                "/o/globex/users",
                "/o/acmeevil",
                "/o/acme/login/okta/redirect?code=x",
                "/o/acme/sign-in",
                "/o/acme/api/v1/me"
            })
    void leadsToTheOverviewInsteadOf(String asked) {
        assertThat(ReturnTo.of(asked, acme)).isEqualTo("/o/acme");
    }

    @Test
    void doesNotTakeAPathOfAnyLength() {
        assertThat(ReturnTo.of("/o/acme/" + "a".repeat(5000), acme)).isEqualTo("/o/acme");
    }
}
