package dev.gatehouse.sandbox.web;

import io.micronaut.http.HttpRequest;

/**
 * The address that a request comes from: the connection's, unless {@code X-Forwarded-For} names
 * another. The sandbox is reached from loopback only, so this header is how a tester stands
 * elsewhere; at Okta it has to come from a proxy that a zone trusts.
 */
public final class ClientAddress {
    private ClientAddress() {}

    public static String of(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst("X-Forwarded-For")
                .map(chain -> chain.replaceFirst(",.*", "").trim())
                .filter(first -> !first.isEmpty())
                .orElseGet(() -> request.getRemoteAddress().getAddress().getHostAddress());
    }
}
