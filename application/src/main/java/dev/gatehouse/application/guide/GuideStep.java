package dev.gatehouse.application.guide;

import dev.gatehouse.domain.connection.Sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing to set up, and how it can be seen that it is done.
 *
 * @param name stable, also the key of its words: {@code web_app}
 * @param chapter the group of steps that it belongs to: {@code applications}
 * @param fields the fields of our form that it belongs to
 * @param sight who can first see whether it is done
 * @param proofs what proves it, all of it, so that half of a step is never called done; none when
 *     nothing we see can prove it
 * @param faults the codes of findings that show that it is not done
 */
public record GuideStep(
        String name,
        String chapter,
        List<String> fields,
        Sight sight,
        List<Proof> proofs,
        Set<String> faults) {
    public GuideStep {
        fields = List.copyOf(fields);
        proofs = List.copyOf(proofs);
        faults = Set.copyOf(faults);
    }

    /**
     * One thing that must have been seen.
     *
     * @param own the check whose passing shows it, and whose finding shows that it is not so
     * @param others checks whose passing shows it too, such as that of a complete sign-in, but
     *     whose findings tell nothing about it
     */
    public record Proof(Optional<String> own, Set<String> others) {
        public Proof {
            others = Set.copyOf(others);
        }

        boolean by(String passed) {
            return isDeniedBy(passed) || others.contains(passed);
        }

        boolean isDeniedBy(String found) {
            return own.filter(found::equals).isPresent();
        }

        /** Every check that can show it. */
        public Stream<String> checks() {
            return Stream.concat(own.stream(), others.stream());
        }
    }

    public static GuideStep of(String chapter, String name, Sight sight) {
        return new GuideStep(name, chapter, List.of(), sight, List.of(), Set.of());
    }

    public GuideStep at(String... formFields) {
        return new GuideStep(name, chapter, List.of(formFields), sight, proofs, faults);
    }

    /** Proven by this check or one of the others, beside what else must be proven. */
    public GuideStep provenBy(String check, String... others) {
        return with(new Proof(Optional.of(check), Set.of(others)));
    }

    /**
     * The same by checks that look at more than this step, so that their findings tell of it only
     * by their codes.
     */
    public GuideStep shownBy(String... checks) {
        return with(new Proof(Optional.empty(), Set.of(checks)));
    }

    private GuideStep with(Proof proof) {
        List<Proof> more = new ArrayList<>(proofs);
        more.add(proof);
        return new GuideStep(name, chapter, fields, sight, more, faults);
    }

    public GuideStep deniedBy(String... codes) {
        return new GuideStep(name, chapter, fields, sight, proofs, Set.of(codes));
    }
}
