package dev.gatehouse.application.user;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves a verified identity to a user: by pin first, then by domain name.
 *
 * <p>The pin is (issuer, immutable id), so a renamed login keeps its user, and a login that was
 * given to another person does not get the former one's.
 */
public final class UserDirectory {
    private final Users users;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public UserDirectory(Users users, Identifiers identifiers, InstantSource clock) {
        this.users = users;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Who the identity is here. */
    public sealed interface Resolution {
        /** This user; a new one is not stored yet (version 0). */
        record Known(User user, DomainName login) implements Resolution {}

        /** Nobody is bound to this login, and the organization lets in assigned users only. */
        record NotAssigned() implements Resolution {}

        /** The login belongs to a user who is pinned to another account: a recycled login. */
        record Recycled(User pinned) implements Resolution {}

        /** The provider sent no login name. */
        record NoLogin() implements Resolution {}
    }

    public Resolution resolve(Organization organization, ProviderIdentity identity) {
        Optional<User> pinned = users.find(organization.id(), identity.pin());
        return identity.login()
                .or(() -> pinned.flatMap(user -> user.binding().boundName()))
                .map(login -> resolve(organization, identity, pinned, login))
                .orElseGet(Resolution.NoLogin::new);
    }

    private Resolution resolve(
            Organization organization,
            ProviderIdentity identity,
            Optional<User> pinned,
            DomainName login) {
        return pinned.<Resolution>map(user -> new Resolution.Known(user, login))
                .or(() -> byDomainName(organization, login))
                .orElseGet(() -> unknown(organization, identity, login));
    }

    private Optional<Resolution> byDomainName(Organization organization, DomainName login) {
        return users.find(organization.id(), login)
                .map(
                        user ->
                                user.binding() instanceof Binding.Active
                                        ? new Resolution.Recycled(user)
                                        : new Resolution.Known(user, login));
    }

    private Resolution unknown(
            Organization organization, ProviderIdentity identity, DomainName login) {
        return switch (organization.accessPolicy()) {
            case ASSIGNED_USERS_ONLY -> new Resolution.NotAssigned();
            case CREATED_AT_FIRST_SIGN_IN ->
                    new Resolution.Known(
                            new User(
                                    new UserId(identifiers.next()),
                                    organization.id(),
                                    ToldName.of(identity).orElseGet(() -> ToldName.of(login)),
                                    true,
                                    new Binding.Inactive(login),
                                    Set.of(),
                                    ReceivedGroups.NONE,
                                    clock.instant(),
                                    0),
                            login);
        };
    }
}
