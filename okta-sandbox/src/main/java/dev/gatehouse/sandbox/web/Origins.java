package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.tenant.Tenant;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows under which origin a request addressed a tenant: its port, or a TLS door to it. */
@Singleton
public final class Origins {
    private final Map<Integer, String> doors = new ConcurrentHashMap<>();

    /** Makes a TLS port known; requests that name it in {@code Host} get its origin. */
    public void open(int port, String origin) {
        doors.put(port, origin);
    }

    public void close(int port) {
        doors.remove(port);
    }

    public String of(Tenant tenant, HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        int colon = host == null ? -1 : host.lastIndexOf(':');
        if (host == null || colon < 0 || !host.substring(colon + 1).matches("[0-9]{1,5}")) {
            return tenant.origin();
        }
        int port = Integer.parseInt(host.substring(colon + 1));
        boolean custom = tenant.customOrigin().equals(Optional.of("http://" + host));
        return doors.getOrDefault(port, custom ? "http://" + host : tenant.origin());
    }
}
