package dev.gatehouse.web.access;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.session.anyorder.AnyOrderContract;
import dev.gatehouse.application.session.anyorder.Remembering;
import dev.gatehouse.application.storage.InMemoryStorage;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.InstantSource;

/** Any order of events, with what the server remembers of sessions. */
class AnyOrderWithMemoryTest extends AnyOrderContract {
    @Override
    protected Storage storage() {
        return new InMemoryStorage(InstantSource.system());
    }

    @Override
    protected int runs() {
        return 150;
    }

    @Override
    protected Remembering.Maker memory() {
        return (use, clock) -> {
            RememberedCallers remembered = new RememberedCallers(clock);
            return new Remembered(new SessionCallers(use, remembered), remembered);
        };
    }

    /** As a request asks: memory, then what is remembered as none, then the storage. */
    private record Remembered(SessionCallers callers, RememberedCallers memory)
            implements Remembering {
        @Override
        public boolean accepts(SecretHash session) {
            return callers.recall(session) != null
                    || (!callers.isNone(session) && callers.load(session).isPresent());
        }

        @Override
        public void forget(Change change) {
            memory.forget(change);
        }
    }
}
