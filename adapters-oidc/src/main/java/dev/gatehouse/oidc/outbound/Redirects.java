package dev.gatehouse.oidc.outbound;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;

import java.net.URI;
import java.util.Optional;

/** Reads where an answer sends a request on to (RFC 9110, section 15.4). */
final class Redirects {
    private Redirects() {}

    /** Where a redirect leads, seen from the address that sent it. */
    record Step(URI from, URI to, String told) {
        boolean leavesOrigin() {
            return !Origin.of(from).equals(Origin.of(to)) || to.getRawUserInfo() != null;
        }
    }

    static boolean isOne(Answer answer) {
        return answer.status() >= 300 && answer.status() < 400 && answer.status() != 304;
    }

    static Step read(Answer answer, URI from) {
        String status = "HTTP " + answer.status();
        return target(answer, from)
                .map(to -> new Step(from, to, status + " to " + Origin.of(to)))
                .orElseGet(() -> new Step(from, URI.create("about:blank"), status));
    }

    private static Optional<URI> target(Answer answer, URI from) {
        try {
            return answer.header("location").map(URI::create).map(from::resolve);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
