package dev.gatehouse.persistence;

import dev.gatehouse.application.session.LostGroupContract;
import dev.gatehouse.application.storage.Storage;

import org.junit.jupiter.api.Nested;

/** Lost groups, on what the server stores in. */
class LostGroupOnDatabasesTest {
    @Nested
    class OnH2 extends LostGroupContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }
    }

    @Nested
    class OnPostgres extends LostGroupContract {
        @Override
        protected Storage storage() {
            return TestDatabase.postgresStorage();
        }
    }
}
