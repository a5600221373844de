package dev.gatehouse.oidc.signin;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest;

import java.util.Optional;

/** Asks for the claims that the ID token left out (OIDC Core 1.0, section 5.3). */
public final class Userinfo {
    private final OutboundGuard guard;

    public Userinfo(OutboundGuard guard) {
        this.guard = guard;
    }

    /** The claims, if the provider offers them and they are of this very person. */
    public Optional<JsonDocument> ask(
            ProviderMetadata provider, Secret accessToken, String subject) {
        return provider.userinfoEndpoint()
                .map(OutboundRequest::get)
                .map(request -> request.authorized(new Secret("Bearer " + accessToken.reveal())))
                .map(guard::send)
                .filter(outcome -> outcome instanceof Answer answer && answer.status() == 200)
                .flatMap(outcome -> JsonDocument.parse(((Answer) outcome).body()))
                // 5.3.2: of another person it says nothing about this one.
                .filter(claims -> claims.text("sub").equals(Optional.of(subject)));
    }
}
