package dev.gatehouse.application.cluster;

import dev.gatehouse.application.storage.Memory;

import java.time.Instant;

public final class InMemoryChoreClaims implements ChoreClaims {
    private final Memory memory;
    private final Memory.Table<String, Instant> due;

    public InMemoryChoreClaims(Memory memory) {
        this.memory = memory;
        this.due = memory.table();
    }

    @Override
    public Claim claim(String chore, Instant now, Instant next) {
        return memory.run(
                () -> {
                    Instant at = due.get(chore).orElse(now);
                    if (now.isBefore(at)) {
                        return new Claim.NotDue(at);
                    }
                    due.put(chore, next);
                    return new Claim.Won();
                });
    }
}
