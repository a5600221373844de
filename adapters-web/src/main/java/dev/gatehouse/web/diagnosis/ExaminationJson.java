package dev.gatehouse.web.diagnosis;

import dev.gatehouse.domain.connection.Examination;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import java.time.Instant;
import java.util.List;

/** One examination as JSON. */
@Serdeable(naming = SnakeCaseStrategy.class)
record ExaminationJson(long revision, Instant at, List<CheckJson> checks) {
    static ExaminationJson of(Examination look) {
        return new ExaminationJson(look.revision(), look.at(), CheckJson.all(look.diagnosis()));
    }
}
