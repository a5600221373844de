package dev.gatehouse.web.audit;

import dev.gatehouse.domain.audit.AuditAct;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kind of act that a list of the audit log is limited to. */
final class AuditFilter {
    private static final List<AuditAct> OF_THE_INSTALLATION =
            List.of(
                    AuditAct.OPERATOR_CREATED,
                    AuditAct.OPERATOR_SIGNED_IN,
                    AuditAct.API_KEY_CREATED,
                    AuditAct.API_KEY_REVOKED);

    /** What can happen in an organization. */
    static final List<AuditAct> CHOICES =
            Arrays.stream(AuditAct.values())
                    .filter(act -> !OF_THE_INSTALLATION.contains(act))
                    .toList();

    private AuditFilter() {}

    /** The act with that name; one that there is not limits nothing. */
    static Optional<AuditAct> of(Optional<String> key) {
        return CHOICES.stream()
                .filter(act -> key.filter(act.key()::equals).isPresent())
                .findFirst();
    }
}
