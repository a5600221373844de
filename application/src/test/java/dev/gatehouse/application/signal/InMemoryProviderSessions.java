package dev.gatehouse.application.signal;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signal.SignalSubject;

import java.util.List;

public final class InMemoryProviderSessions implements ProviderSessions {
    private final Memory.Table<SecretHash, Founded> rows;

    public InMemoryProviderSessions(Memory memory) {
        this.rows = memory.table();
    }

    private record Founded(
            OrganizationId organization, SecretHash session, SignalSubject.Browser browser) {}

    @Override
    public void note(
            OrganizationId organization, SecretHash session, SignalSubject.Browser browser) {
        rows.put(session, new Founded(organization, session, browser));
    }

    @Override
    public List<SecretHash> foundedOn(OrganizationId organization, SignalSubject.Browser browser) {
        return rows.where(
                        row ->
                                row.organization().equals(organization)
                                        && row.browser().equals(browser))
                .map(Founded::session)
                .toList();
    }
}
