package dev.gatehouse.oidc.outbound;

import java.net.UnknownHostException;

/** Carries the refusal of an address through the HTTP client; its message names the host alone. */
final class RefusedTarget extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedTarget(String message) {
        super(message);
    }
}
