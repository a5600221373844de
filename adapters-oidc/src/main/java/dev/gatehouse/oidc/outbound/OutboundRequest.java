package dev.gatehouse.oidc.outbound;

import dev.gatehouse.domain.secret.Secret;

import java.net.URI;
import java.util.Optional;

/**
 * One request to a provider.
 *
 * @param authorization the value of the {@code Authorization} header; such a request follows no
 *     redirect
 * @param form the body of a POST, form-encoded; without one the request is a GET
 */
public record OutboundRequest(URI target, Optional<Secret> authorization, Optional<Secret> form) {

    public static OutboundRequest get(URI target) {
        return new OutboundRequest(target, Optional.empty(), Optional.empty());
    }

    public static OutboundRequest post(URI target, Optional<Secret> authorization, Secret form) {
        return new OutboundRequest(target, authorization, Optional.of(form));
    }

    /** Only a GET without credentials may be sent on by the provider. */
    boolean mayBeRedirected() {
        return form.isEmpty() && authorization.isEmpty();
    }

    OutboundRequest at(URI elsewhere) {
        return new OutboundRequest(elsewhere, authorization, form);
    }
}
