package dev.gatehouse.application.measurement;

import dev.gatehouse.domain.session.SignOutReason;

class NotedMeasurementsTest extends MeasurementsContract {
    private final NotedMeasurements noted = new NotedMeasurements();

    @Override
    protected Measurements measurements() {
        return noted;
    }

    @Override
    protected int ended(SignOutReason reason) {
        return noted.taken(Measurement.SessionsEnded.class).stream()
                .filter(ended -> ended.reason() == reason)
                .mapToInt(Measurement.SessionsEnded::sessions)
                .sum();
    }
}
