package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.diagnosis.ViewDiagnosis;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** The latest examinations of the live settings and of the draft. */
@Serdeable
record DiagnosisJson(@Nullable ExaminationJson live, @Nullable ExaminationJson draft) {
    static DiagnosisJson of(ViewDiagnosis.View seen) {
        return new DiagnosisJson(
                seen.live().map(ExaminationJson::of).orElse(null),
                seen.draft().map(ExaminationJson::of).orElse(null));
    }
}
