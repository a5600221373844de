package dev.gatehouse.application.apiaccess;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.application.connection.AdmitsBearerTokens;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.apiaccess.ApiUserId;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** Turns an access token of the organization's provider into a caller. */
public final class AdmitBearer {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final ApiUsers apiUsers;
    private final Users users;
    private final HeedSignals signals;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public AdmitBearer(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            ApiUsers apiUsers,
            Users users,
            HeedSignals signals,
            Transactions transactions,
            AuditTrail audit,
            Identifiers identifiers,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.apiUsers = apiUsers;
        this.users = users;
        this.signals = signals;
        this.transactions = transactions;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The caller, and until when this may be remembered. */
        record Admitted(Caller caller, Instant until) implements Outcome {}

        /** 401 {@code invalid_token} (RFC 6750, section 3.1). */
        record Invalid(String description) implements Outcome {}

        /** 403: a genuine token that gives no role here. */
        record NoRole(String description) implements Outcome {}

        /** 503: the provider's keys cannot be had now. */
        record Unavailable(Finding finding) implements Outcome {}
    }

    public Outcome admit(CallContext call, Organization organization, Secret token) {
        return connections
                .find(organization.id())
                .flatMap(
                        c ->
                                c.inForce()
                                        .filter(live -> live.settings().api())
                                        .map(
                                                live ->
                                                        prepare.prepare(
                                                                organization,
                                                                c.id(),
                                                                live.settings())))
                .map(inUse -> judge(call, organization, inUse, token))
                .orElseGet(
                        () ->
                                new Outcome.Invalid(
                                        "API access is not enabled for this organization"));
    }

    private Outcome judge(
            CallContext call, Organization organization, ConnectionInUse inUse, Secret token) {
        if (!(connectors.get(inUse.settings().kind()) instanceof AdmitsBearerTokens connector)) {
            return new Outcome.Invalid("This identity provider has no API access");
        }
        return switch (connector.admit(inUse, token)) {
            case Admission.Invalid(String description) -> new Outcome.Invalid(description);
            case Admission.Unavailable(Finding finding) -> new Outcome.Unavailable(finding);
            case Admission.UserToken person -> user(organization, person);
            case Admission.ServiceToken(ClientId client, ScopeSet scopes, Instant expiresAt) ->
                    program(call, organization, client, scopes, expiresAt);
        };
    }

    /** Refused when its person was signed out by the provider after it was issued. */
    private Outcome user(Organization organization, Admission.UserToken token) {
        Optional<User> user = users.find(organization.id(), token.pin());
        boolean outdated =
                user.filter(
                                u ->
                                        signals.outdatesToken(
                                                organization.id(),
                                                token.pin(),
                                                u,
                                                token.issuedAt()))
                        .isPresent();
        if (outdated) {
            return new Outcome.Invalid("The person was signed out after the token was issued");
        }
        return user.flatMap(u -> MemberRights.of(u, organization, Optional.empty()))
                .<Outcome>map(caller -> new Outcome.Admitted(caller, token.expiresAt()))
                .orElseGet(
                        () ->
                                new Outcome.NoRole(
                                        "The token's user is not bound here or has no role"));
    }

    private Outcome program(
            CallContext call,
            Organization organization,
            ClientId client,
            ScopeSet scopes,
            Instant expiresAt) {
        SortedSet<RoleKey> roles = scopes.roles(RoleCatalogue.BUILT_IN);
        if (roles.isEmpty()) {
            return new Outcome.NoRole(
                    "The token has no scope of the form api::<role key> with a role of this"
                            + " organization");
        }
        ApiUser user = transactions.run(() -> apiUser(call, organization, client, scopes));
        Caller caller =
                new Caller.Program(
                        user, roles, RoleCatalogue.BUILT_IN.permissions(roles), expiresAt);
        return new Outcome.Admitted(caller, expiresAt);
    }

    private ApiUser apiUser(
            CallContext call, Organization organization, ClientId client, ScopeSet scopes) {
        Instant now = clock.instant();
        ApiUser user =
                apiUsers.find(organization.id(), scopes)
                        .orElseGet(() -> create(call, organization, scopes, now));
        if (user.isNewsThat(client, now)) {
            apiUsers.used(user, client, now);
        }
        return user;
    }

    private ApiUser create(
            CallContext call, Organization organization, ScopeSet scopes, Instant now) {
        ApiUserId id = new ApiUserId(identifiers.next());
        ApiUser user = new ApiUser(id, organization.id(), scopes, now, new TreeMap<>());
        if (!apiUsers.create(user)) {
            return apiUsers.find(organization.id(), scopes).orElseThrow();
        }
        audit.note(call, AuditAct.API_USER_CREATED, organization.id(), scopes.text(), Map.of());
        return user;
    }
}
