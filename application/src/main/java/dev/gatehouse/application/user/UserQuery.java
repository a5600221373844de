package dev.gatehouse.application.user;

import java.util.Optional;

/**
 * Which users to list.
 *
 * @param search beginning of name or domain name, ignoring case; empty for all
 * @param state only users in this state of binding
 * @param after the mark of the page before
 */
public record UserQuery(
        String search, Optional<BindingState> state, Optional<String> after, int limit) {
    /** The state of a binding as lists filter by it. */
    public enum BindingState {
        ACTIVE,
        INACTIVE,
        UNBOUND
    }
}
