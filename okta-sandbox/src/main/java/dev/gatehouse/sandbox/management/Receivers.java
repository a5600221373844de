package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.net.URI;

/** Where Okta sends signals to: https only, but that the sandbox itself lives on loopback. */
final class Receivers {
    private Receivers() {}

    static void examine(String field, String address) {
        try {
            URI uri = URI.create(address);
            String host = String.valueOf(uri.getHost());
            boolean local = host.matches("localhost|127\\.0\\.0\\.1|\\[::1]");
            boolean plain = local && "http".equals(uri.getScheme());
            if (uri.getHost() != null && (plain || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below, as for every other address that will not do
        }
        throw ApiRefusal.invalid(field, "The URL must be a valid https URL");
    }
}
