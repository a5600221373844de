package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.session.GiveBack;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.util.Optional;

/** Has the provider's answer judged by the settings in force, and lets the person in. */
public final class AdmitPerson {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final LetIn letIn;
    private final GiveBack giveBack;
    private final Transactions transactions;
    private final Refusals refusals;

    public AdmitPerson(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            LetIn letIn,
            GiveBack giveBack,
            Transactions transactions,
            Refusals refusals) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.letIn = letIn;
        this.giveBack = giveBack;
        this.transactions = transactions;
        this.refusals = refusals;
    }

    SignInOutcome admit(
            CallContext call,
            Organization organization,
            SignInAttempt attempt,
            Purpose.SignIn purpose,
            CallbackParameters answer) {
        Optional<InForce> live = live(organization, attempt.kind());
        if (live.isEmpty()) {
            return refusals.refuse(call, organization, RefusalCode.CONNECTION_CHANGED);
        }
        var outcome =
                connectors.get(attempt.kind()).complete(live.get().connection(), attempt, answer);
        return switch (outcome) {
            case CompleteOutcome.Denied(Finding finding) ->
                    refusals.refuse(call, organization, RefusalCode.DENIED_BY_PROVIDER, finding);
            case CompleteOutcome.Rejected(Finding finding) ->
                    refusals.refuse(call, organization, RefusalCode.ANSWER_REJECTED, finding);
            case CompleteOutcome.Unavailable(Finding finding) ->
                    refusals.refuse(call, organization, RefusalCode.PROVIDER_UNAVAILABLE, finding);
            case CompleteOutcome.Authenticated(ProviderIdentity identity, TokenSet tokens, var _) ->
                    believed(
                            Arrival.back(
                                    call,
                                    organization,
                                    attempt,
                                    purpose,
                                    live.get().revision(),
                                    identity,
                                    tokens));
        };
    }

    /** A person who decided to replace another; the settings must still be those of then. */
    SignInOutcome confirmed(CallContext call, Organization organization, PendingSignIn decided) {
        return believed(Arrival.decided(call, organization, decided));
    }

    /**
     * Two sign-ins of one person at once change the same user; the one that comes second begins
     * again with what the first has stored. The tokens of who is refused are given back.
     */
    private SignInOutcome believed(Arrival arrival) {
        return transactions.repeat(
                () -> {
                    SignInOutcome outcome = judged(arrival);
                    if (outcome instanceof SignInOutcome.Refused) {
                        giveBack.giveBack(arrival.organization().id(), arrival.tokens());
                    }
                    return outcome;
                });
    }

    private SignInOutcome judged(Arrival arrival) {
        return stillInForce(arrival)
                ? letIn.letIn(arrival)
                : refusals.refuse(
                        arrival.call(), arrival.organization(), RefusalCode.CONNECTION_CHANGED);
    }

    /**
     * Whether no administrator changed or disabled the connection since; none can until the commit.
     */
    private boolean stillInForce(Arrival arrival) {
        return connections
                .hold(arrival.organization().id())
                .flatMap(IdentityProviderConnection::inForce)
                .filter(live -> live.revision() == arrival.revision())
                .isPresent();
    }

    /** The live settings that a sign-in is judged by, and their revision. */
    private record InForce(long revision, ConnectionInUse connection) {}

    private Optional<InForce> live(Organization organization, ProviderKind kind) {
        Optional<IdentityProviderConnection> connection = connections.find(organization.id());
        return connection
                .flatMap(IdentityProviderConnection::inForce)
                .filter(live -> live.settings().kind().equals(kind))
                .map(live -> inForce(organization, connection.get(), live));
    }

    private InForce inForce(
            Organization organization, IdentityProviderConnection connection, LiveSettings live) {
        return new InForce(
                live.revision(), prepare.prepare(organization, connection.id(), live.settings()));
    }
}
