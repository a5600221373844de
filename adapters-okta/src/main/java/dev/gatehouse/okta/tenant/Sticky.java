package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.management.Listing;
import dev.gatehouse.okta.management.ManagementReply;
import dev.gatehouse.okta.management.OktaObject;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads one thing after another until the first trouble; after that nothing more is asked. Notes
 * what was not read to its end.
 */
final class Sticky {
    private final Map<String, Finding> notes = new LinkedHashMap<>();
    private @Nullable Finding trouble;

    Optional<Finding> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** What the tenant has more of than was read; one note for each kind of thing. */
    List<Finding> notes() {
        return List.copyOf(notes.values());
    }

    void note(Finding finding) {
        notes.put(finding.code().value(), finding);
    }

    /** Nothing more is asked because of this, unless something was in the way before. */
    void stop(Finding finding) {
        trouble = trouble == null ? finding : trouble;
    }

    /** The object; empty when there is none, or after a trouble. */
    Optional<OktaObject> get(Supplier<ManagementReply> call) {
        if (trouble != null) {
            return Optional.empty();
        }
        return switch (call.get()) {
            case ManagementReply.Done(OktaObject object) -> Optional.of(object);
            case ManagementReply.Missing() -> Optional.empty();
            case ManagementReply.Trouble(Finding finding) -> {
                trouble = finding;
                yield Optional.empty();
            }
        };
    }

    /**
     * The objects of a list.
     *
     * @param what they are, as a note names them
     */
    List<OktaObject> list(String what, Supplier<Listing> call) {
        if (trouble != null) {
            return List.of();
        }
        Listing listing = call.get();
        trouble = listing.trouble().orElse(null);
        if (trouble == null && !listing.whole()) {
            notes.putIfAbsent(what, note(what, listing.objects().size()));
        }
        return listing.objects();
    }

    private static Finding note(String what, int read) {
        return Findings.note("setup_not_all_read", "connection")
                .seen("The tenant has more than " + read + " " + what + "; not all were read")
                .expected("All " + what + " are read")
                .mend(
                        "What the assistant made before is found by its name all the same.",
                        "What bears another name is found by its client ID: enter it under Connect"
                                + " first.");
    }
}
