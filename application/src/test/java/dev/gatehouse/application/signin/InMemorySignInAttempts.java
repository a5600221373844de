package dev.gatehouse.application.signin;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.util.Set;

public final class InMemorySignInAttempts implements SignInAttempts {
    private final Memory memory;
    private final Memory.Table<SecretHash, Kept> rows;

    public InMemorySignInAttempts(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    private record Kept(SignInAttempt attempt, boolean used) {}

    @Override
    public void keep(SignInAttempt attempt) {
        rows.put(attempt.state().hash(), new Kept(attempt, false));
    }

    @Override
    public Taken take(OrganizationId organization, Secret state, Set<SecretHash> browsers) {
        return memory.run(
                () ->
                        rows.get(state.hash())
                                .filter(kept -> kept.attempt().organization().equals(organization))
                                .map(kept -> take(kept, browsers))
                                .orElseGet(Taken.Unknown::new));
    }

    private Taken take(Kept kept, Set<SecretHash> browsers) {
        if (kept.used()) {
            return new Taken.Used();
        }
        if (!browsers.contains(kept.attempt().browser())) {
            return new Taken.Foreign();
        }
        rows.put(kept.attempt().state().hash(), new Kept(kept.attempt(), true));
        return new Taken.Attempt(kept.attempt());
    }
}
