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
 * @param onRedirect what a redirect means to the asker
 */
public record OutboundRequest(
        Method method,
        URI target,
        Optional<Secret> authorization,
        Map<String, Secret> headers,
        Optional<Body> body,
        OnRedirect onRedirect) {
    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    /** What a redirect means. */
    public enum OnRedirect {
        /** It is followed as far as the guard allows, else it is a trouble. */
        FOLLOW,
        /** It is the answer and is never followed, as at an authorization endpoint. */
        ANSWER
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
        return get(target, OnRedirect.FOLLOW);
    }

    /** A GET as a browser makes it, whose redirect is the answer. */
    public static OutboundRequest visit(URI target) {
        return get(target, OnRedirect.ANSWER);
    }

    private static OutboundRequest get(URI target, OnRedirect onRedirect) {
        return new OutboundRequest(
                Method.GET, target, Optional.empty(), Map.of(), Optional.empty(), onRedirect);
    }

    /** A form-encoded POST. */
    public static OutboundRequest post(URI target, Optional<Secret> authorization, Secret form) {
        Body body = new Body(Body.Form.URL_ENCODED, form);
        return sent(Method.POST, target, authorization, body);
    }

    /** A form as a browser posts it, whose redirect is the answer. */
    public static OutboundRequest submit(URI target, Secret form) {
        Body body = new Body(Body.Form.URL_ENCODED, form);
        return new OutboundRequest(
                Method.POST,
                target,
                Optional.empty(),
                Map.of(),
                Optional.of(body),
                OnRedirect.ANSWER);
    }

    /** A request whose body is JSON. */
    public static OutboundRequest json(Method method, URI target, Secret json) {
        Body body = new Body(Body.Form.JSON, json);
        return sent(method, target, Optional.empty(), body);
    }

    private static OutboundRequest sent(
            Method method, URI target, Optional<Secret> authorization, Body body) {
        return new OutboundRequest(
                method, target, authorization, Map.of(), Optional.of(body), OnRedirect.FOLLOW);
    }

    public OutboundRequest authorized(Secret value) {
        return new OutboundRequest(method, target, Optional.of(value), headers, body, onRedirect);
    }

    public OutboundRequest with(Map<String, Secret> further) {
        return new OutboundRequest(method, target, authorization, further, body, onRedirect);
    }

    /** Only a GET without credentials may be sent on by the provider. */
    boolean mayBeRedirected() {
        return method == Method.GET && authorization.isEmpty() && headers.isEmpty();
    }

    boolean redirectAnswers() {
        return onRedirect == OnRedirect.ANSWER;
    }

    /** A page where somebody is sent to, a document elsewhere. */
    String accepted() {
        return redirectAnswers() ? "text/html" : "application/json";
    }

    OutboundRequest at(URI elsewhere) {
        return new OutboundRequest(method, elsewhere, authorization, headers, body, onRedirect);
    }
}
