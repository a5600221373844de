package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers sessions as long as it may, and forgets all of them at any other change. */
public final class PlainMemory implements Remembering {
    private final UseSession use;
    private final InstantSource clock;
    private final Map<SecretHash, Instant> remembered = new HashMap<>();
    private int forgotten;

    public PlainMemory(UseSession use, InstantSource clock) {
        this.use = use;
        this.clock = clock;
    }

    @Override
    public boolean accepts(SecretHash session) {
        Instant until = remembered.getOrDefault(session, Instant.MIN);
        return clock.instant().isBefore(until) || read(session);
    }

    private boolean read(SecretHash session) {
        int before = forgotten;
        Optional<SessionInUse> found = use.use(session);
        found.filter(live -> forgotten == before)
                .ifPresent(live -> remembered.put(session, live.endsAt()));
        return found.isPresent();
    }

    @Override
    public void forget(Change change) {
        forgotten++;
        switch (change) {
            case Change.OfSession(SecretHash hash) -> remembered.remove(hash);
            case Change.OfUser _, Change.OfOrganization _ -> remembered.clear();
        }
    }
}
