package dev.gatehouse.application.signal;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signal.SignalSubject;

import java.util.List;

/** Which of our sessions were founded on which session at the provider. */
public interface ProviderSessions {
    /** Joins the transaction in which the session starts. */
    void note(OrganizationId organization, SecretHash session, SignalSubject.Browser browser);

    /** Our sessions, live or not, that were founded on this one. */
    List<SecretHash> foundedOn(OrganizationId organization, SignalSubject.Browser browser);
}
