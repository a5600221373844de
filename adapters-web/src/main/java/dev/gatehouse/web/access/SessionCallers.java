package dev.gatehouse.web.access;

import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.SessionSubject;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Turns the hash of a session cookie into a session that is valid at this place. */
@Singleton
final class SessionCallers {
    private static final RememberedCallers.NoSession NONE = new RememberedCallers.NoSession();

    private final UseSession useSession;
    private final RememberedCallers remembered;

    SessionCallers(UseSession useSession, RememberedCallers remembered) {
        this.useSession = useSession;
        this.remembered = remembered;
    }

    /** From memory alone; null when the storage must be asked. */
    @Nullable SessionInUse recall(SecretHash hash) {
        return remembered.sessions().recall(hash);
    }

    /** Whether it is remembered that the cookie stands for no live session. */
    boolean isNone(SecretHash hash) {
        return remembered.none().recall(hash) != null;
    }

    Optional<SessionInUse> load(SecretHash hash) {
        long begun = remembered.sessions().begin();
        Optional<SessionInUse> found = useSession.use(hash);
        found.ifPresentOrElse(
                session -> remembered.sessions().keep(hash, session, session.endsAt(), begun),
                () -> rememberNone(hash));
        return found;
    }

    /** Only what is final: a session that merely could not be used now may be usable later. */
    private void rememberNone(SecretHash hash) {
        if (useSession.isOver(hash)) {
            remembered.none().keep(hash, NONE, Instant.MAX, remembered.none().begin());
        }
    }

    /** A session is valid for its own organization, or for the installation, only. */
    static boolean belongsTo(SessionInUse session, Optional<Organization> place) {
        return switch (session.session().subject()) {
            case SessionSubject.Member(var organization, var _) ->
                    place.map(at -> at.id().equals(organization)).orElse(false);
            case SessionSubject.OperatorSubject _ -> place.isEmpty();
        };
    }
}
