package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.InstantSource;

/** A node's way of using sessions, with what it remembers between two uses. */
public interface Remembering {
    /** Whether the session may be used now. */
    boolean accepts(SecretHash session);

    void forget(Change change);

    /** Makes a new one, which remembers nothing yet. */
    @FunctionalInterface
    interface Maker {
        Remembering make(UseSession use, InstantSource clock);
    }
}
