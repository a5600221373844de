package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.InMemoryStorage;
import dev.gatehouse.application.storage.Storage;

import java.time.InstantSource;

class LostGroupTest extends LostGroupContract {
    @Override
    protected Storage storage() {
        return new InMemoryStorage(InstantSource.system());
    }
}
