package dev.gatehouse.application.setup;

import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.NoteSeen;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.InstantSource;

/**
 * Keeps what reading a tenant back showed of the settings that it concerns: the draft and those in
 * force, as far as their server and app are those that were read.
 */
public final class NoteReadBack {
    private final Connections connections;
    private final NoteSeen seen;
    private final InstantSource clock;

    public NoteReadBack(Connections connections, NoteSeen seen, InstantSource clock) {
        this.connections = connections;
        this.seen = seen;
        this.clock = clock;
    }

    void note(OrganizationId organization, ReadTenant tenant, Diagnosis shown) {
        connections.find(organization).ifPresent(c -> note(c, tenant, shown));
    }

    private void note(IdentityProviderConnection of, ReadTenant tenant, Diagnosis shown) {
        of.draft().ifPresent(d -> note(of, d.settings(), d.revision(), tenant, shown));
        of.live().ifPresent(l -> note(of, l.settings(), l.revision(), tenant, shown));
    }

    private void note(
            IdentityProviderConnection of,
            ConnectionSettings settings,
            long revision,
            ReadTenant tenant,
            Diagnosis shown) {
        if (tenant.isOf(settings)) {
            Examination look = new Examination(revision, clock.instant(), shown);
            seen.note(of.organization(), Sight.READ_BACK, look);
        }
    }
}
