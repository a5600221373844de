package dev.gatehouse.oidc.outbound;

import dev.gatehouse.domain.secret.Secret;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One request to a provider.
 *
 * @param authorization the value of the {@code Authorization} header; such a request follows no
 *     redirect
 * @param headers further headers; such a request follows no redirect either
 * @param body empty for GET
 */
public record OutboundRequest(
        Method method,
        URI target,
        Optional<Secret> authorization,
        Map<String, Secret> headers,
        Optional<Body> body) {
    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    /** What the request does there. */
    public enum Method {
        GET,
        POST,
        PUT
    }

    /** What is sent, and in which form. */
    public record Body(Form form, Secret text) {
        /** How a body is written. */
        public enum Form {
            URL_ENCODED,
            JSON
        }
    }

    public static OutboundRequest get(URI target) {
        return new OutboundRequest(
                Method.GET, target, Optional.empty(), Map.of(), Optional.empty());
    }

    /** A form-encoded POST. */
    public static OutboundRequest post(URI target, Optional<Secret> authorization, Secret form) {
        Body body = new Body(Body.Form.URL_ENCODED, form);
        return new OutboundRequest(Method.POST, target, authorization, Map.of(), Optional.of(body));
    }

    /** A request whose body is JSON. */
    public static OutboundRequest json(Method method, URI target, Secret json) {
        Body body = new Body(Body.Form.JSON, json);
        return new OutboundRequest(method, target, Optional.empty(), Map.of(), Optional.of(body));
    }

    public OutboundRequest authorized(Secret value) {
        return new OutboundRequest(method, target, Optional.of(value), headers, body);
    }

    public OutboundRequest with(Map<String, Secret> further) {
        return new OutboundRequest(method, target, authorization, further, body);
    }

    /** Only a GET without credentials may be sent on by the provider. */
    boolean mayBeRedirected() {
        return method == Method.GET && authorization.isEmpty() && headers.isEmpty();
    }

    OutboundRequest at(URI elsewhere) {
        return new OutboundRequest(method, elsewhere, authorization, headers, body);
    }
}
