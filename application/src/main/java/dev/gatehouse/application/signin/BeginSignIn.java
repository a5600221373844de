package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.BeginOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signin.AttemptId;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Sends a browser to the provider, to sign in or to prove a draft. */
public final class BeginSignIn {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final HandOverLimits limits;
    private final SignInAttempts attempts;
    private final AuditTrail audit;
    private final RandomSecrets secrets;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public BeginSignIn(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            HandOverLimits limits,
            SignInAttempts attempts,
            AuditTrail audit,
            RandomSecrets secrets,
            Identifiers identifiers,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.limits = limits;
        this.attempts = attempts;
        this.audit = audit;
        this.secrets = secrets;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Send the browser there, with this value in the attempt's own cookie. */
        record Begun(AttemptId attempt, URI location, Secret browserCookie) implements Outcome {}

        /** There is nothing to sign in with: not connected, disabled, or the draft has errors. */
        record NotAvailable() implements Outcome {}

        /** The provider cannot be used now. */
        record Unavailable(Finding finding) implements Outcome {}
    }

    /** A person signs in with the live settings and then goes on to the own path. */
    public Outcome signIn(CallContext call, Organization organization, String returnTo) {
        return signIn(organization, new Purpose.SignIn(returnTo));
    }

    /** The same, where somebody else said who will sign in. */
    Outcome signIn(Organization organization, Purpose.SignIn purpose) {
        return connections
                .find(organization.id())
                .flatMap(
                        c ->
                                c.inForce()
                                        .map(
                                                live ->
                                                        begin(
                                                                organization,
                                                                c,
                                                                live.settings(),
                                                                purpose)))
                .orElseGet(Outcome.NotAvailable::new);
    }

    /** An administrator proves the draft. */
    public Outcome trial(
            CallContext call, Organization organization, Optional<DirectoryChoice> directory) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        Optional<IdentityProviderConnection> connection = connections.find(organization.id());
        return connection
                .flatMap(
                        c ->
                                c.draft()
                                        .filter(Draft::usable)
                                        .filter(d -> mayUse(call, organization, d))
                                        .map(
                                                draft ->
                                                        trial(
                                                                call,
                                                                organization,
                                                                c,
                                                                draft,
                                                                directory)))
                .orElseGet(Outcome.NotAvailable::new);
    }

    private boolean mayUse(CallContext call, Organization organization, Draft draft) {
        return limits.mayUse(call, organization.id(), draft.revision());
    }

    private Outcome trial(
            CallContext call,
            Organization organization,
            IdentityProviderConnection connection,
            Draft draft,
            Optional<DirectoryChoice> directory) {
        Purpose purpose =
                new Purpose.Trial(
                        draft.revision(),
                        connection.liveRevision(),
                        call.caller().actor(),
                        directory);
        Outcome outcome = begin(organization, connection, draft.settings(), purpose);
        if (outcome instanceof Outcome.Begun) {
            Map<String, String> details = Map.of("revision", String.valueOf(draft.revision()));
            String target = draft.settings().issuer().value();
            audit.note(call, AuditAct.TRIAL_BEGUN, organization.id(), target, details);
        }
        return outcome;
    }

    private Outcome begin(
            Organization organization,
            IdentityProviderConnection connection,
            ConnectionSettings settings,
            Purpose purpose) {
        if (settings.users().isEmpty()) {
            return new Outcome.NotAvailable();
        }
        ConnectionInUse inUse = prepare.prepare(organization, connection.id(), settings);
        Secret browser = secrets.next();
        SignInAttempt attempt =
                new SignInAttempt(
                        new AttemptId(identifiers.next()),
                        organization.id(),
                        settings.kind(),
                        purpose,
                        secrets.next(),
                        browser.hash(),
                        secrets.next(),
                        secrets.next(),
                        inUse.redirectUri(),
                        clock.instant());
        return switch (connectors.get(settings.kind()).begin(inUse, attempt)) {
            case BeginOutcome.Unavailable(Finding finding) -> new Outcome.Unavailable(finding);
            case BeginOutcome.Redirect(URI location) -> {
                attempts.keep(attempt);
                yield new Outcome.Begun(attempt.id(), location, browser);
            }
        };
    }
}
