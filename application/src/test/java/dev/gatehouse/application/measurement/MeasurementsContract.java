package dev.gatehouse.application.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.domain.session.SignOutReason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What everything that counts must do. */
public abstract class MeasurementsContract {
    protected abstract Measurements measurements();

    /** How many sessions were counted as ended for this reason. */
    protected abstract int ended(SignOutReason reason);

    @ParameterizedTest
    @EnumSource
    void countsTheSessionsOfEachReason(SignOutReason reason) {
        int before = ended(reason);
        measurements().take(new Measurement.SessionsEnded(reason, 3));
        measurements().take(new Measurement.SessionsEnded(reason, 1));
        assertThat(ended(reason)).isEqualTo(before + 4);
    }

    @Test
    void losesNothingWhenToldByManyAtOnce() {
        int before = ended(SignOutReason.REPLACED);
        AtOnce.run(
                8,
                n -> {
                    for (int i = 0; i < 100; i++) {
                        measurements()
                                .take(new Measurement.SessionsEnded(SignOutReason.REPLACED, 1));
                    }
                    return n;
                });
        assertThat(ended(SignOutReason.REPLACED)).isEqualTo(before + 800);
    }
}
