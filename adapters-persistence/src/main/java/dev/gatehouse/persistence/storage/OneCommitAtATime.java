package dev.gatehouse.persistence.storage;

import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets transactions on H2 commit one after the other.
 *
 * <p>Quirk: a commit of H2 (2.5.252, {@code MVStore.commit}) that meets another one takes itself
 * for written with the other, also where that one had begun to write before; {@code kill -9} right
 * then lost a session whose cookie had been sent. PostgreSQL needs none of this.
 */
final class OneCommitAtATime {
    private final ReentrantLock committing = new ReentrantLock();

    /** For the outermost transaction only; at its end the next one may commit. */
    void hold(TransactionStatus<Connection> status) throws SQLException {
        if (status.getConnection().getMetaData().getURL().startsWith("jdbc:h2:")) {
            status.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            committing.lock();
                        }

                        @Override
                        public void afterCompletion(Status completion) {
                            if (committing.isHeldByCurrentThread()) {
                                committing.unlock();
                            }
                        }
                    });
        }
    }
}
