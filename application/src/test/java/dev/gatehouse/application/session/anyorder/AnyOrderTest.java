package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.application.storage.InMemoryStorage;
import dev.gatehouse.application.storage.Storage;

import java.time.InstantSource;

class AnyOrderTest extends AnyOrderContract {
    @Override
    protected Storage storage() {
        return new InMemoryStorage(InstantSource.system());
    }

    @Override
    protected int runs() {
        return 150;
    }
}
