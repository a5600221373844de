package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;

import java.util.Optional;

/** Lists the sessions of an organization, a page at a time, however many there are. */
public interface SessionPages {
    Page<ListedSession> page(OrganizationId organization, SessionQuery query);

    /** Nothing when the session is another organization's. */
    Optional<ListedSession> find(OrganizationId organization, SessionId id);

    /** What ending the selection now would end. */
    SessionNumbers count(SessionSelection selection);
}
