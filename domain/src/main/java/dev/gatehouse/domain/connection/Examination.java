package dev.gatehouse.domain.connection;

import java.time.Instant;

/**
 * What one look at a provider came to.
 *
 * @param revision the settings that were examined
 */
public record Examination(long revision, Instant at, Diagnosis diagnosis) {
    /**
     * This look with what the former one knew of the same settings and this one could not try.
     *
     * <p>So a finding that only somebody's own examination can make is not forgotten because the
     * watch did not try it.
     */
    public Examination after(Examination former) {
        return former.revision() == revision
                ? new Examination(revision, at, diagnosis.after(former.diagnosis()))
                : this;
    }

    /** This look with all that another one knew of the same settings and this one did not try. */
    public Examination supplementedBy(Examination former) {
        return former.revision() == revision
                ? new Examination(revision, at, diagnosis.supplementedBy(former.diagnosis()))
                : this;
    }
}
