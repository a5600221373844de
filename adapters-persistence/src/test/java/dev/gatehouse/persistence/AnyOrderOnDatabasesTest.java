package dev.gatehouse.persistence;

import dev.gatehouse.application.session.anyorder.AnyOrderContract;
import dev.gatehouse.application.storage.Storage;

import org.junit.jupiter.api.Nested;

/** Any order of events, on what the server stores in. */
class AnyOrderOnDatabasesTest {
    @Nested
    class OnH2 extends AnyOrderContract {
        @Override
        protected Storage storage() {
            return TestDatabase.h2Storage();
        }

        @Override
        protected int runs() {
            return 8;
        }
    }

    @Nested
    class OnPostgres extends AnyOrderContract {
        @Override
        protected Storage storage() {
            return TestDatabase.postgresStorage();
        }

        @Override
        protected int runs() {
            return 4;
        }
    }
}
