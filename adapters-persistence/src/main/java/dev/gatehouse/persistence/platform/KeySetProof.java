package dev.gatehouse.persistence.platform;

import dev.gatehouse.persistence.secret.EncryptionKeysUnusable;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.inject.Singleton;

/**
 * Sees at start-up that the encryption key set is the one that the database was written with.
 *
 * <p>The first start leaves a sealed word in the database. A server with another key set must not
 * start: it could read nothing that is stored, and what it stored nobody else could read. Of
 * several nodes that start at once, one leaves its word for all.
 */
@Singleton
final class KeySetProof implements ApplicationEventListener<StartupEvent> {
    private static final String NAME = "proof";

    private final Database database;
    private final Sealing sealing;

    KeySetProof(Database database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /**
     * Opens what is there.
     *
     * @throws EncryptionKeysUnusable when that takes another key set
     */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        openAll();
        if (isMissing()) {
            database.tryToChange(
                    "insert into platform_keys (name, sealed) values (?, ?)",
                    NAME,
                    sealing.seal(NAME, JdbcPlatformKeys.owner(NAME)));
            openAll();
        }
    }

    private boolean isMissing() {
        return database.count("select count(*) as counted from platform_keys where name = ?", NAME)
                == 0;
    }

    private void openAll() {
        database.list("select name, sealed from platform_keys", this::open);
    }

    private String open(Row row) {
        try {
            return sealing.open(row.bytes("sealed"), JdbcPlatformKeys.owner(row.text("name")));
        } catch (EncryptionKeysUnusable another) {
            throw new EncryptionKeysUnusable(
                    "The database was written with another encryption key set: give this server"
                            + " that one, as GATEHOUSE_KEYSET or as keyset.json in its data folder",
                    another);
        }
    }
}
