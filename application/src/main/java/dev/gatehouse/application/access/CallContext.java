package dev.gatehouse.application.access;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.Device;

/**
 * Who calls, from where, and under which reference code.
 *
 * @param correlationId stands in the log, the audit log and on the error page
 */
public record CallContext(Caller caller, Device device, String correlationId) {

    /** What Gatehouse does by itself because of a request from that device. */
    public static CallContext bySystem(Device device) {
        return new CallContext(new Caller.Owner(), device, "system");
    }

    /** Returns if the caller may do that in the organization, else throws {@link NotPermitted}. */
    public void require(Permission permission, OrganizationId in) {
        if (!caller.may(permission, in)) {
            throw new NotPermitted(permission);
        }
    }

    /** Returns if the caller may do that in the installation, else throws {@link NotPermitted}. */
    public void require(Permission permission) {
        if (!caller.may(permission)) {
            throw new NotPermitted(permission);
        }
    }

    /** The same call by a caller who became known while it ran. */
    public CallContext by(Caller known) {
        return new CallContext(known, device, correlationId);
    }
}
