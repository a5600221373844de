package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Proves a draft that is enabled for the API alone: nobody signs in there, so a genuine service
 * token of its issuer and for its audience takes the place of a trial sign-in.
 */
public final class ProveByToken {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final HandOverLimits limits;
    private final PromoteDraft promote;

    public ProveByToken(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            HandOverLimits limits,
            PromoteDraft promote) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.limits = limits;
        this.promote = promote;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The token is genuine; the promotion says whether the draft is live now. */
        record Genuine(PromoteDraft.Outcome promotion) implements Outcome {}

        /** The token proves nothing; the description holds nothing of it. */
        record NotGenuine(String description) implements Outcome {}

        /** The provider could not be asked. */
        record Unavailable(Finding finding) implements Outcome {}

        /** There is no usable draft that is enabled for the API alone. */
        record NotAvailable() implements Outcome {}
    }

    public Outcome prove(CallContext call, Organization organization, Secret token) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        Optional<IdentityProviderConnection> connection = connections.find(organization.id());
        return connection
                .flatMap(
                        c ->
                                c.draft()
                                        .filter(Draft::usable)
                                        .filter(d -> mayUse(call, organization, d))
                                        .filter(draft -> draft.settings().users().isEmpty())
                                        .map(draft -> judge(call, organization, c, draft, token)))
                .orElseGet(Outcome.NotAvailable::new);
    }

    private boolean mayUse(CallContext call, Organization organization, Draft draft) {
        return limits.mayUse(call, organization.id(), draft.revision());
    }

    private Outcome judge(
            CallContext call,
            Organization organization,
            IdentityProviderConnection connection,
            Draft draft,
            Secret token) {
        if (!(connectors.get(draft.settings().kind()) instanceof AdmitsBearerTokens connector)) {
            return new Outcome.NotAvailable();
        }
        ConnectionInUse inUse = prepare.prepare(organization, connection.id(), draft.settings());
        return switch (connector.admit(inUse, token)) {
            case Admission.Invalid(String description) -> new Outcome.NotGenuine(description);
            case Admission.Unavailable(Finding finding) -> new Outcome.Unavailable(finding);
            case Admission.UserToken _ ->
                    new Outcome.NotGenuine("This is a person's token, not one of a program");
            case Admission.ServiceToken(ClientId client, ScopeSet scopes, Instant _) ->
                    new Outcome.Genuine(
                            promote.promote(
                                    call,
                                    organization.id(),
                                    new Proof(
                                            draft.revision(),
                                            connection.liveRevision(),
                                            Optional.empty(),
                                            seen(client, scopes))));
        };
    }

    private static Diagnosis seen(ClientId client, ScopeSet scopes) {
        String text = "A genuine token of the program " + client + " with " + scopes.text();
        return new Diagnosis(List.of(new CheckResult.Passed("service_token", text)));
    }
}
