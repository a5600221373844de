package dev.gatehouse.application.access;

import dev.gatehouse.domain.role.Permission;

/**
 * The caller lacks a permission.
 *
 * <p>The one refusal that is not a value: it may happen in every use case and always means the
 * same, so it is thrown by {@link CallContext#require} and told in one place (ADR 5).
 */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Permission permission;

    public NotPermitted(Permission permission) {
        super("Lacks " + permission.key());
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
