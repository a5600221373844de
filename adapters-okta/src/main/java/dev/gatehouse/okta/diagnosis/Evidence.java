package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.diagnosis.ServerDocument;
import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.oidc.diagnosis.SilentQuestion;
import dev.gatehouse.oidc.diagnosis.SilentQuestion.Challenge;
import dev.gatehouse.oidc.diagnosis.SilentRequests;
import dev.gatehouse.oidc.diagnosis.TokenProbe;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.signin.SecretUse;

import java.util.List;
import java.util.Optional;

/** What the checks of one examination look at; each thing is asked of the provider once. */
final class Evidence {
    static final Scope OPENID = new Scope("openid");

    private final ConnectionInUse connection;
    private final Occasion occasion;
    private final Provider provider;
    private final SilentRequests silent;
    private final Lazily<MetadataOutcome> metadata;
    private final Lazily<ServerDocument> oauthMetadata;
    private final Lazily<SilentAnswer> plainest;
    private final Lazily<SilentAnswer> full;
    private final FailedAuthentications failed = new FailedAuthentications();
    private volatile boolean noSecretTaken;

    Evidence(ConnectionInUse connection, Occasion occasion, Provider provider) {
        this.connection = connection;
        this.occasion = occasion;
        this.provider = provider;
        this.silent = new SilentRequests(provider.guard());
        this.metadata = new Lazily<>(() -> provider.discovery().ask(issuer()));
        this.oauthMetadata =
                new Lazily<>(
                        () ->
                                ServerDocument.ask(
                                        provider.guard(),
                                        provider.clock(),
                                        ServerDocument.behind(issuer())));
        this.plainest = new Lazily<>(() -> ask(question()));
        this.full = new Lazily<>(() -> ask(question().with(users().scopes())));
    }

    ConnectionInUse connection() {
        return connection;
    }

    Issuer issuer() {
        return connection.settings().issuer();
    }

    OutboundPolicy policy() {
        return provider.guard().policy();
    }

    boolean watching() {
        return occasion == Occasion.WATCH;
    }

    /** Whether people sign in with these settings at all. */
    boolean forUsers() {
        return connection.settings().users().isPresent();
    }

    /** Only asked where {@link #forUsers}. */
    UserAuthentication users() {
        return connection.settings().users().orElseThrow();
    }

    MetadataOutcome metadata() {
        return metadata.get();
    }

    Optional<ProviderMetadata> provider() {
        return metadata() instanceof MetadataOutcome.Found(ProviderMetadata found)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Only asked after the metadata was found good. */
    ProviderMetadata found() {
        return provider().orElseThrow();
    }

    KeysOutcome keys(ProviderMetadata found) {
        return provider.keys().ask(found.keys());
    }

    /** The OAuth metadata behind the issuer. */
    ServerDocument oauthMetadata() {
        return oauthMetadata.get();
    }

    ServerDocument oauthMetadataElsewhere() {
        return ServerDocument.ask(
                provider.guard(), provider.clock(), ServerDocument.between(issuer()));
    }

    /** The answer to a request that asks for nothing but {@code openid}. */
    SilentAnswer plainest() {
        return plainest.get();
    }

    /** The answer to the request that a sign-in makes. */
    SilentAnswer full() {
        return full.get();
    }

    SilentAnswer ask(SilentQuestion question) {
        return silent.ask(question);
    }

    SilentQuestion question() {
        return new SilentQuestion(
                found().authorizationEndpoint(),
                users().clientId(),
                connection.redirectUri(),
                List.of(OPENID),
                Challenge.S256);
    }

    TokenProbe tokens() {
        return new TokenProbe(provider.guard());
    }

    /** Whether our proof of being the web app may go to the token endpoint. */
    SecretUse secretUse() {
        return SecretUse.at(found().tokenEndpoint(), connection, users().clientId());
    }

    /** Notes that the app takes no client secret, so that it is none of ours. */
    void noteThatNoSecretIsTaken() {
        noSecretTaken = true;
    }

    boolean noSecretTaken() {
        return noSecretTaken;
    }

    FailedAuthentications failed() {
        return failed;
    }
}
