package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.Organization;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Refuses a sign-in and notes in the audit log exactly what was received. */
public final class Refusals {
    private final AuditTrail audit;

    public Refusals(AuditTrail audit) {
        this.audit = audit;
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
        audit.note(call, AuditAct.SIGN_IN_REFUSED, organization.id(), login, details);
    }
}
