package dev.gatehouse.web.problem;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import java.util.List;

/** A problem document (RFC 9457, section 3) with our reference code and the fields it is about. */
@Introspected
@Serdeable(naming = SnakeCaseStrategy.class)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        List<FieldError> errors) {
    /** What is wrong with one field of the request. */
    @Serdeable
    record FieldError(String field, String code, String detail) {}
}
