package dev.gatehouse.application.user;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds an enabled user who is not bound and has no role. */
public final class AUser {
    public static final Issuer ISSUER = new Issuer("https://acme.okta.com/oauth2/default");

    private final OrganizationId organization;
    private String name = "Ada Lovelace";
    private boolean enabled = true;
    private Binding binding = new Binding.Unbound();
    private Set<RoleKey> grants = Set.of();
    private ReceivedGroups groups = ReceivedGroups.NONE;
    private final Instant createdAt = Given.now();

    private AUser(OrganizationId organization) {
        this.organization = organization;
    }

    public static AUser of(OrganizationId organization) {
        return new AUser(organization);
    }

    public AUser named(String newName) {
        name = newName;
        return this;
    }

    public AUser disabled() {
        enabled = false;
        return this;
    }

    public AUser boundTo(String domainName) {
        binding = new Binding.Inactive(new DomainName(domainName));
        return this;
    }

    public AUser pinned(String domainName, String id) {
        binding = new Binding.Active(new DomainName(domainName), pin(id), createdAt);
        return this;
    }

    public AUser granted(String... roles) {
        grants = Arrays.stream(roles).map(RoleKey::new).collect(Collectors.toSet());
        return this;
    }

    public AUser inGroups(String... names) {
        groups = new ReceivedGroups(Arrays.stream(names).map(GroupName::new).toList(), groups.at());
        return this;
    }

    /** When the groups were received. */
    public AUser receivedAt(Instant at) {
        groups = new ReceivedGroups(groups.names(), at);
        return this;
    }

    public User build() {
        return new User(
                new UserId(Given.id()),
                organization,
                new DisplayName(name),
                enabled,
                binding,
                grants,
                groups,
                createdAt,
                0);
    }

    /** Stored, as it is read afterwards. */
    public User in(Users users) {
        User user = build();
        if (users.create(user) != Users.Stored.STORED) {
            throw new IllegalStateException("Taken");
        }
        return users.find(organization, user.id()).orElseThrow();
    }

    public static Pin pin(String id) {
        return new Pin(ISSUER, new ProviderUserId(id));
    }
}
