package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.diagnosis.GrantedToken;
import dev.gatehouse.oidc.diagnosis.TokenProbe;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.okta.apiaccess.OktaAdmission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the checks of one API client look at; tokens that come are looked at and forgotten. */
final class ApiEvidence {
    private final ConnectionInUse connection;
    private final List<Scope> scopes;
    private final OktaAdmission admission;
    private final Lazily<MetadataOutcome> metadata;
    private final Lazily<ApiConversation> conversation;
    private final Lazily<Map<Scope, TokenReply>> replies;

    ApiEvidence(
            ConnectionInUse connection,
            ApiClient client,
            List<Scope> scopes,
            Provider provider,
            OktaAdmission admission) {
        this.connection = connection;
        this.scopes = scopes;
        this.admission = admission;
        this.metadata = new Lazily<>(() -> provider.discovery().ask(issuer()));
        this.conversation =
                new Lazily<>(
                        () ->
                                ApiConversation.begin(
                                        new TokenProbe(provider.guard()),
                                        found().tokenEndpoint(),
                                        new ApiAuthentication(client, provider.clock()),
                                        scopes.getFirst()));
        this.replies = new Lazily<>(this::askForEach);
    }

    Issuer issuer() {
        return connection.settings().issuer();
    }

    MetadataOutcome metadata() {
        return metadata.get();
    }

    /** Only asked after the metadata was found good. */
    private ProviderMetadata found() {
        if (metadata() instanceof MetadataOutcome.Found(ProviderMetadata found)) {
            return found;
        }
        throw new IllegalStateException("No metadata");
    }

    /** What was said to the first scope, and how the client authenticated. */
    ApiConversation conversation() {
        return conversation.get();
    }

    /** What was said to each scope. */
    Map<Scope, TokenReply> replies() {
        return replies.get();
    }

    private Map<Scope, TokenReply> askForEach() {
        Map<Scope, TokenReply> all = new LinkedHashMap<>();
        all.put(scopes.getFirst(), conversation().first());
        Map<Scope, Future<TokenReply>> asked = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Scope scope : scopes.subList(1, scopes.size())) {
                asked.put(scope, threads.submit(() -> conversation().ask(scope)));
            }
        }
        asked.forEach((scope, reply) -> all.put(scope, reply.resultNow()));
        return all;
    }

    Admission admit(GrantedToken token) {
        return admission.admit(connection, token.accessToken());
    }

    Audience audience() {
        return connection.settings().audience();
    }
}
