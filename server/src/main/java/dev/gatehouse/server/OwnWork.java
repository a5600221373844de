package dev.gatehouse.server;

import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.storage.StorageUnavailable;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;

/** Does what Gatehouse does by itself, so that a failure is seen and ends nothing else. */
@Singleton
record OwnWork(Measurements measurements, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(OwnWork.class);

    void run(String name, Runnable work) {
        boolean well = false;
        try {
            work.run();
            well = true;
        } catch (StorageUnavailable away) {
            LOG.warn("{} could not be done: {}", name, away.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("{} failed; it runs again when it is next due", name, broken);
        } finally {
            measurements.take(new Measurement.ChoreDone(name, well, clock.instant()));
        }
    }
}
