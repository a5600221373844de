package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.audit.NoteSparingly;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.Organization;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Refuses a sign-in and notes in the audit log exactly what was received; sparingly, where anybody
 * can cause it.
 */
public final class Refusals {
    private final AuditTrail audit;
    private final NoteSparingly sparingly;

    public Refusals(AuditTrail audit, NoteSparingly sparingly) {
        this.audit = audit;
        this.sparingly = sparingly;
    }

    SignInOutcome refuse(CallContext call, Organization organization, RefusalCode code) {
        return refuse(call, organization, code, "", Map.of());
    }

    SignInOutcome refuse(
            CallContext call, Organization organization, RefusalCode code, Finding finding) {
        Map<String, String> details =
                Map.of("finding", finding.code().value(), "seen", finding.seen());
        note(call, organization, code, "", details);
        return new SignInOutcome.Refused(code, Optional.of(finding));
    }

    SignInOutcome refuse(
            CallContext call,
            Organization organization,
            RefusalCode code,
            String login,
            Map<String, String> received) {
        note(call, organization, code, login, received);
        return new SignInOutcome.Refused(code, Optional.empty());
    }

    private void note(
            CallContext call,
            Organization organization,
            RefusalCode code,
            String login,
            Map<String, String> received) {
        Map<String, String> details = new TreeMap<>(received);
        details.put("why", code.key());
        if (code.byAnybody()) {
            sparingly.note(
                    call, AuditAct.SIGN_IN_REFUSED, Optional.of(organization.id()), login, details);
        } else {
            audit.note(call, AuditAct.SIGN_IN_REFUSED, organization.id(), login, details);
        }
    }
}
