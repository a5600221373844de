package dev.gatehouse.persistence.platform;

import dev.gatehouse.application.platform.PlatformKeys;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.function.Supplier;

@Singleton
final class JdbcPlatformKeys implements PlatformKeys {
    private static final String SIGNING = "signing";

    private final Database database;
    private final Sealing sealing;

    JdbcPlatformKeys(Database database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    public Secret keySet(Supplier<Secret> first) {
        return find().or(() -> keep(first.get())).orElseThrow();
    }

    /** What is stored afterwards: this key set, or that of the node that was faster. */
    private Optional<Secret> keep(Secret keys) {
        database.tryToChange(
                "insert into platform_keys (name, sealed) values (?, ?)",
                SIGNING,
                sealing.seal(keys.reveal(), owner(SIGNING)));
        return find();
    }

    private Optional<Secret> find() {
        return database.find(
                        "select sealed from platform_keys where name = ?",
                        row -> row.bytes("sealed"),
                        SIGNING)
                .map(box -> new Secret(sealing.open(box, owner(SIGNING))));
    }

    /** To what a sealed row of this table is bound. */
    static String owner(String name) {
        return "platform keys " + name;
    }
}
