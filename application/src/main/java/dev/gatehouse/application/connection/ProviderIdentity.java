package dev.gatehouse.application.connection;

import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;

import java.util.Optional;

/**
 * Who the provider says that somebody is, verified.
 *
 * @param login {@code upn}, else {@code preferred_username}, else verified {@code email}
 */
public record ProviderIdentity(
        Pin pin, Optional<DomainName> login, Optional<String> name, RolesClaim roles) {}
