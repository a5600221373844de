package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import java.util.Optional;

/** Ends all sessions of a user who has no role any more, used or not. */
public final class EndWithoutRole {
    private final EndSessions endSessions;

    public EndWithoutRole(EndSessions endSessions) {
        this.endSessions = endSessions;
    }

    /** To be called in the transaction that changed the user. */
    public void end(CallContext call, Organization organization, User changed) {
        if (MemberRights.of(changed, organization, Optional.empty()).isEmpty()) {
            endSessions.end(
                    call,
                    new SessionSelection.OfUser(
                            changed.organization(), changed.id(), Optional.empty()),
                    SignOutReason.ACCESS_REMOVED);
        }
    }
}
