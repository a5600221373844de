package dev.gatehouse.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.StorageUnavailable;

import io.micronaut.transaction.exceptions.TransactionSystemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.SQLException;

class DatabaseFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "58030", "25006", "55P03", "HYT00"})
    void isUnavailableWhereALaterTryMaySucceed(String state) {
        assertThat(DatabaseFailure.of(new SQLException("told", state)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("told");
    }

    @Test
    void isUnavailableWhereTheDiskIsFullAtACommit() {
        SQLException full =
                new SQLException("general", "HY000", new IOException("No space left on device"));
        assertThat(DatabaseFailure.of(new TransactionSystemException("Could not commit", full)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void isOvertakenByAnotherTransactionAtACommitToo() {
        SQLException overtaken = new SQLException("serialization", "40001");
        assertThat(DatabaseFailure.of(new TransactionSystemException("commit", overtaken)))
                .isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void isAFailureWhereTheStatementIsWrong() {
        assertThat(DatabaseFailure.of(new SQLException("syntax", "42601")))
                .isInstanceOf(DatabaseFailure.class);
    }
}
