package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Promotion;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stores other live settings with all that follows for people: sessions that end, pins that move or
 * go, secrets that serve nothing any more. Runs in the caller's transaction, so that all of it
 * happens or nothing.
 */
public final class PutInForce {
    private final Connections connections;
    private final ClientSecrets secrets;
    private final Users users;
    private final EndSessions endSessions;
    private final ChangeLog changes;

    public PutInForce(
            Connections connections,
            ClientSecrets secrets,
            Users users,
            EndSessions endSessions,
            ChangeLog changes) {
        this.connections = connections;
        this.secrets = secrets;
        this.users = users;
        this.endSessions = endSessions;
        this.changes = changes;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** Done; the effects are told in numbers, for the audit log. */
        record Done(Map<String, String> effects) implements Outcome {}

        /** Another organization's API access has this issuer and audience; nothing was stored. */
        record AudienceTaken() implements Outcome {}

        /** People are pinned to another issuer, and nobody said what becomes of them. */
        record DirectoryUndecided(long people) implements Outcome {}
    }

    /** How many people are pinned to another issuer than these settings name. */
    long pinnedElsewhere(OrganizationId organization, ConnectionSettings settings) {
        return settings.users().isPresent()
                ? users.countPinnedElsewhere(organization, settings.issuer())
                : 0;
    }

    Outcome put(
            CallContext call, Promotion.Promoted promoted, Optional<DirectoryChoice> directory) {
        IdentityProviderConnection after = promoted.connection();
        ConnectionSettings settings = after.live().map(LiveSettings::settings).orElseThrow();
        long elsewhere = pinnedElsewhere(after.organization(), settings);
        if (elsewhere > 0 && directory.isEmpty()) {
            return new Outcome.DirectoryUndecided(elsewhere);
        }
        if (connections.store(after) == Connections.Stored.AUDIENCE_TAKEN) {
            return new Outcome.AudienceTaken();
        }
        secrets.forgetAllBut(after.id(), after.secretsInUse());
        changes.tell(new Change.OfOrganization(after.organization()));
        Map<String, String> effects = new TreeMap<>();
        // Users are locked before their sessions, as everywhere.
        if (elsewhere > 0) {
            effects.putAll(pins(after.organization(), settings.issuer(), directory.get()));
        }
        effects.put(
                "sessions_ended",
                String.valueOf(
                        promoted.identityChanged() ? endSessions(call, after.organization()) : 0));
        return new Outcome.Done(effects);
    }

    private int endSessions(CallContext call, OrganizationId organization) {
        return endSessions
                .end(
                        call,
                        new SessionSelection.OnConnection(organization),
                        SignOutReason.CONFIGURATION_CHANGED)
                .count();
    }

    private Map<String, String> pins(
            OrganizationId organization, Issuer issuer, DirectoryChoice directory) {
        int people =
                switch (directory) {
                    case SAME -> users.movePins(organization, issuer);
                    case NEW -> users.releasePinsElsewhere(organization, issuer);
                };
        String effect =
                switch (directory) {
                    case SAME -> "pins_moved";
                    case NEW -> "bindings_inactive";
                };
        return Map.of("directory", directory.key(), effect, String.valueOf(people));
    }
}
