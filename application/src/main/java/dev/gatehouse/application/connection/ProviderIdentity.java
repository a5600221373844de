package dev.gatehouse.application.connection;

import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;

import java.util.Optional;

/**
 * Who the provider says that somebody is, verified.
 *
 * @param login {@code upn}, else {@code preferred_username}, else verified {@code email}
 * @param session {@code sid}, where the provider tells it
 */
public record ProviderIdentity(
        Pin pin,
        Optional<DomainName> login,
        Optional<String> name,
        RolesClaim roles,
        Optional<ProviderSessionId> session) {
    public ProviderIdentity(
            Pin pin, Optional<DomainName> login, Optional<String> name, RolesClaim roles) {
        this(pin, login, name, roles, Optional.empty());
    }
}
