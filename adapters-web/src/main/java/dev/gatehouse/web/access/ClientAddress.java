package dev.gatehouse.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.util.HttpClientAddressResolver;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;

/**
 * From which network address a request comes: that of the connection itself.
 *
 * <p>Anybody can send {@code X-Forwarded-For} and {@code Forwarded} (RFC 7239, section 8.1). A
 * header counts only when the installation names it in {@code
 * micronaut.server.client-address-header}, because a proxy of its own sets it.
 */
@Singleton
final class ClientAddress {
    private final HttpServerConfiguration configuration;
    private final HttpClientAddressResolver header;

    ClientAddress(HttpServerConfiguration configuration, HttpClientAddressResolver header) {
        this.configuration = configuration;
        this.header = header;
    }

    @Nullable String of(HttpRequest<?> request) {
        if (configuration.getClientAddressHeader() != null) {
            return header.resolve(request);
        }
        InetAddress address = request.getRemoteAddress().getAddress();
        return address == null ? null : address.getHostAddress();
    }
}
