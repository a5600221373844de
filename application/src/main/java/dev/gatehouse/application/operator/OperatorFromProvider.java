package dev.gatehouse.application.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LoginName;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Signs in operators whom the installation's own provider has authenticated.
 *
 * <p>Who may be an operator decides that provider, by the assignment to its application: everybody
 * it lets through becomes one. The first sign-in pins the account; a login that is pinned to
 * another account, or that belongs to an operator with a password, is refused.
 */
public final class OperatorFromProvider {
    private final Operators operators;
    private final StartSession sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final Measurements measurements;
    private final InstantSource clock;

    public OperatorFromProvider(
            Operators operators,
            StartSession sessions,
            Transactions transactions,
            AuditTrail audit,
            Identifiers identifiers,
            Measurements measurements,
            InstantSource clock) {
        this.operators = operators;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.identifiers = identifiers;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** The value of the session cookie, or empty when the login belongs to somebody else. */
    public Optional<Secret> signIn(
            CallContext call, String issuer, String subject, LoginName login, DisplayName name) {
        Optional<Secret> cookie =
                transactions.run(
                        () ->
                                operators
                                        .find(issuer, subject)
                                        .or(() -> create(call, issuer, subject, login, name))
                                        .map(operator -> start(call, operator)));
        measurements.take(
                cookie.isPresent()
                        ? new Measurement.SignedIn(Measurement.Way.OPERATORS_PROVIDER)
                        : new Measurement.SignInRefused(
                                Measurement.Way.OPERATORS_PROVIDER, RefusalCode.LOGIN_RECYCLED));
        return cookie;
    }

    private Optional<Operator> create(
            CallContext call, String issuer, String subject, LoginName login, DisplayName name) {
        Operator operator =
                new Operator(new OperatorId(identifiers.next()), name, login, clock.instant());
        if (operators.find(login).isPresent() || !operators.create(operator)) {
            audit.note(
                    call,
                    AuditAct.SIGN_IN_REFUSED,
                    login.value(),
                    Map.of("why", "login belongs to another operator"));
            return Optional.empty();
        }
        operators.pin(operator.id(), issuer, subject);
        audit.note(call, AuditAct.OPERATOR_CREATED, login.value(), Map.of("with", "provider"));
        return Optional.of(operator);
    }

    private Secret start(CallContext call, Operator operator) {
        Map<String, String> how = Map.of("with", "provider");
        audit.note(call, AuditAct.OPERATOR_SIGNED_IN, operator.login().value(), how);
        SessionSubject subject = new SessionSubject.OperatorSubject(operator.id());
        return sessions.start(subject, call.device());
    }
}
