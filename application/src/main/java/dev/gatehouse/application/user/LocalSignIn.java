package dev.gatehouse.application.user;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.audit.NoteSparingly;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurement.PasswordFault;
import dev.gatehouse.application.measurement.Measurement.Way;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LocalAccount;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;

import java.util.Map;
import java.util.Optional;

/**
 * Signs in local administrators and operators with their password.
 *
 * <p>Every attempt costs one password hash, known login or not, so that its time tells nothing.
 * After ten wrong attempts in a row the account is blocked; the right password is refused then too.
 */
public final class LocalSignIn {
    private final LocalAccounts accounts;
    private final Users users;
    private final PasswordHashing hashing;
    private final StartSession sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final NoteSparingly sparingly;
    private final Measurements measurements;

    public LocalSignIn(
            LocalAccounts accounts,
            Users users,
            PasswordHashing hashing,
            StartSession sessions,
            Transactions transactions,
            AuditTrail audit,
            NoteSparingly sparingly,
            Measurements measurements) {
        this.accounts = accounts;
        this.users = users;
        this.hashing = hashing;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.sparingly = sparingly;
        this.measurements = measurements;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Signed in; the secret is the value of the session cookie. */
        record SignedIn(Secret sessionCookie) implements Outcome {}

        /** Login or password is wrong, or the user is disabled; which, is not told. */
        record Wrong() implements Outcome {}

        /** Too many wrong attempts; the operator resets the account by command line. */
        record Blocked() implements Outcome {}
    }

    public Outcome member(
            CallContext call, OrganizationId organization, LoginName login, Secret typed) {
        return counted(
                signIn(
                        call,
                        accounts.find(organization, login),
                        Optional.of(organization),
                        login,
                        typed));
    }

    public Outcome operator(CallContext call, LoginName login, Secret typed) {
        return counted(signIn(call, accounts.findOperator(login), Optional.empty(), login, typed));
    }

    private Outcome counted(Outcome outcome) {
        measurements.take(
                switch (outcome) {
                    case Outcome.SignedIn _ -> new Measurement.SignedIn(Way.PASSWORD);
                    case Outcome.Wrong() -> new Measurement.PasswordRefused(PasswordFault.WRONG);
                    case Outcome.Blocked() ->
                            new Measurement.PasswordRefused(PasswordFault.BLOCKED);
                });
        return outcome;
    }

    private Outcome signIn(
            CallContext call,
            Optional<LocalAccounts.Owned> found,
            Optional<OrganizationId> realm,
            LoginName login,
            Secret typed) {
        if (found.isEmpty()) {
            hashing.pretend(typed);
            return refuse(call, realm, login, "unknown login", new Outcome.Wrong());
        }
        LocalAccounts.Owned owned = found.get();
        // Counted before it is judged: attempts side by side cannot have more than ten between
        // them.
        int attempts = accounts.countFailure(owned.owner());
        boolean right = hashing.matches(typed, owned.account().hash());
        if (attempts > LocalAccount.MOST_FAILURES) {
            return refuse(call, realm, login, "blocked", new Outcome.Blocked());
        }
        if (!right) {
            return refuse(call, realm, login, "wrong password", new Outcome.Wrong());
        }
        if (!enabled(owned.owner())) {
            return refuse(call, realm, login, "disabled", new Outcome.Wrong());
        }
        return transactions.run(() -> admit(call, owned.owner(), realm, login));
    }

    private Outcome admit(
            CallContext call,
            SessionSubject owner,
            Optional<OrganizationId> realm,
            LoginName login) {
        accounts.forgetFailures(owner);
        Map<String, String> how = Map.of("with", "password");
        realm.ifPresentOrElse(
                in -> audit.note(call, AuditAct.SIGNED_IN, in, login.value(), how),
                () -> audit.note(call, AuditAct.OPERATOR_SIGNED_IN, login.value(), how));
        return new Outcome.SignedIn(sessions.start(owner, call.device()));
    }

    private Outcome refuse(
            CallContext call,
            Optional<OrganizationId> realm,
            LoginName login,
            String why,
            Outcome outcome) {
        Map<String, String> details = Map.of("why", why, "with", "password");
        sparingly.note(call, AuditAct.SIGN_IN_REFUSED, realm, login.value(), details);
        return outcome;
    }

    private boolean enabled(SessionSubject owner) {
        return switch (owner) {
            case SessionSubject.OperatorSubject _ -> true;
            case SessionSubject.Member(OrganizationId organization, var id) ->
                    users.find(organization, id).map(User::enabled).orElse(false);
        };
    }
}
