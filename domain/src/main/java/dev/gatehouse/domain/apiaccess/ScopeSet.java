package dev.gatehouse.domain.apiaccess;

import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sorted set of scopes of a service token; within an organization it identifies the API user.
 */
public record ScopeSet(SortedSet<Scope> scopes) {
    private static final String PREFIX = "api::";

    public ScopeSet {
        scopes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    public static ScopeSet of(Collection<Scope> scopes) {
        return new ScopeSet(new TreeSet<>(scopes));
    }

    /** The scope that gives a role: {@code api::<role key>}. */
    public static Scope giving(RoleKey role) {
        return new Scope(PREFIX + role.value());
    }

    /** The scopes in their order, separated by spaces. */
    public String text() {
        return scopes.stream().map(Scope::value).collect(Collectors.joining(" "));
    }

    /** The roles that {@code api::<role key>} scopes give; unknown role keys give none. */
    public SortedSet<RoleKey> roles(RoleCatalogue catalogue) {
        return catalogue.roles().stream()
                .map(dev.gatehouse.domain.role.Role::key)
                .filter(key -> scopes.contains(giving(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
