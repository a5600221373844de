package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;

import java.util.Optional;

/** Lists and ends a person's own sessions; needs no permission but being that person. */
public final class MySessions {
    private static final SignOutReason REASON = SignOutReason.SIGNED_OUT;

    private final SessionPages pages;
    private final EndSessions endSessions;

    public MySessions(SessionPages pages, EndSessions endSessions) {
        this.pages = pages;
        this.endSessions = endSessions;
    }

    /** Live ones first, the newest on top; from the mark of the page before. */
    public Page<ListedSession> list(CallContext call, Optional<String> after, int limit) {
        Caller.Member me = me(call);
        SessionQuery mine =
                new SessionQuery(
                        SessionQuery.Shown.ALL,
                        Optional.empty(),
                        Optional.of(me.user()),
                        "",
                        after,
                        limit);
        return pages.page(me.organization(), mine);
    }

    /** How many live ones there are besides the one that the caller uses. */
    public long others(CallContext call) {
        Caller.Member me = me(call);
        var all = new SessionSelection.OfUser(me.organization(), me.user(), Optional.empty());
        return pages.count(all).sessions() - (me.session().isPresent() ? 1 : 0);
    }

    /** Ends one of the caller's sessions; empty when it is none of them. */
    public Optional<EndedSessions> end(CallContext call, SessionId id) {
        Caller.Member me = me(call);
        return pages.find(me.organization(), id)
                .filter(found -> found.user().equals(me.user()))
                .map(found -> endSessions.end(call, new SessionSelection.One(id), REASON));
    }

    /** Ends all but the one that the caller uses; empty when the caller uses none. */
    public Optional<EndedSessions> endOthers(CallContext call) {
        Caller.Member me = me(call);
        return me.session()
                .map(kept -> new SessionSelection.OfUserBut(me.organization(), me.user(), kept))
                .map(others -> endSessions.end(call, others, REASON));
    }

    /** Who is no user of an organization has no session in one. */
    private static Caller.Member me(CallContext call) {
        if (call.caller() instanceof Caller.Member member) {
            return member;
        }
        throw new NotPermitted(Permission.VIEW_ORGANIZATION);
    }
}
