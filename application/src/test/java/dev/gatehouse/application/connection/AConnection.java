package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Promotion;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds a connection to an Okta, for users and for the API, whose audience is the address. */
public final class AConnection {
    public static final ProviderKind KIND = new ProviderKind("okta");

    private final Organization organization;
    private ProviderKind kind = KIND;
    private String issuer = "https://acme.okta.com/oauth2/default";
    private Audience audience;
    private String client = "0oa1234567890abcdef";
    private ClientAuthentication authentication =
            new ClientAuthentication.BySecret(Optional.empty(), Optional.empty());
    private RefreshLifetimes lifetimes = RefreshLifetimes.UNKNOWN;
    private boolean api = true;
    private boolean users = true;
    private final Instant provenAt = Given.now();

    private AConnection(Organization organization) {
        this.organization = organization;
        this.audience = new Audience(organization.address().toString());
    }

    public static AConnection of(Organization organization) {
        return new AConnection(organization);
    }

    public AConnection by(ProviderKind newKind) {
        kind = newKind;
        return this;
    }

    public AConnection at(String newIssuer) {
        issuer = newIssuer;
        return this;
    }

    public AConnection forAudience(String newAudience) {
        audience = new Audience(newAudience);
        return this;
    }

    public AConnection as(String newClient) {
        client = newClient;
        return this;
    }

    public AConnection with(SecretRef newSecret) {
        return with(ClientAuthentication.by(newSecret));
    }

    public AConnection with(ClientAuthentication newAuthentication) {
        authentication = newAuthentication;
        return this;
    }

    public AConnection with(RefreshLifetimes newLifetimes) {
        lifetimes = newLifetimes;
        return this;
    }

    public AConnection withoutApi() {
        api = false;
        return this;
    }

    public AConnection withoutUsers() {
        users = false;
        return this;
    }

    public ConnectionSettings settings() {
        Optional<UserAuthentication> forUsers =
                users
                        ? Optional.of(
                                new UserAuthentication(
                                        new ClientId(client),
                                        authentication,
                                        Optional.empty(),
                                        List.of(new Scope("openid"), new Scope("user_groups")),
                                        lifetimes))
                        : Optional.empty();
        return new ConnectionSettings(kind, new Issuer(issuer), forUsers, api, audience);
    }

    public IdentityProviderConnection blank() {
        return IdentityProviderConnection.blank(new ConnectionId(Given.id()), organization.id());
    }

    /** With a draft without findings, as revision 1. */
    public IdentityProviderConnection drafted() {
        return blank().withDraft(settings(), new Diagnosis(List.of()), provenAt);
    }

    /** With live settings of revision 1. */
    public IdentityProviderConnection live() {
        Promotion promotion = drafted().promote(1, 0, provenAt);
        return ((Promotion.Promoted) promotion).connection();
    }

    /** These settings live in place of those that are. */
    public IdentityProviderConnection liveAfter(IdentityProviderConnection before) {
        return new IdentityProviderConnection(
                before.id(),
                before.organization(),
                before.revision() + 1,
                Optional.empty(),
                Optional.of(new LiveSettings(before.revision() + 1, settings(), provenAt)),
                before.live(),
                true,
                before.version());
    }
}
