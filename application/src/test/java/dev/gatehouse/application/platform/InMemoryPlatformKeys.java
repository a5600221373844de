package dev.gatehouse.application.platform;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.secret.Secret;

import java.util.function.Supplier;

public final class InMemoryPlatformKeys implements PlatformKeys {
    private static final String SIGNING = "signing";

    private final Memory memory;
    private final Memory.Table<String, Secret> rows;

    public InMemoryPlatformKeys(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public Secret keySet(Supplier<Secret> first) {
        return memory.run(
                () -> {
                    if (rows.get(SIGNING).isEmpty()) {
                        rows.put(SIGNING, first.get());
                    }
                    return rows.get(SIGNING).orElseThrow();
                });
    }
}
