package dev.gatehouse.oidc.diagnosis;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The OAuth metadata of a server (RFC 8414) as it came, with the time at which it was asked.
 *
 * @param middle half way between question and answer, by our clock
 */
public record ServerDocument(OutboundOutcome outcome, Instant middle) {
    private static final String NAME = "/.well-known/oauth-authorization-server";

    /** At the address that Okta documents: behind the issuer. */
    public static URI behind(Issuer issuer) {
        return URI.create(issuer + NAME);
    }

    /** At the address of RFC 8414, section 3: between host and path. */
    public static URI between(Issuer issuer) {
        String path = issuer.uri().getRawPath();
        return URI.create(issuer.origin() + NAME + (path == null ? "" : path));
    }

    public static ServerDocument ask(OutboundGuard guard, InstantSource clock, URI address) {
        Instant before = clock.instant();
        OutboundOutcome outcome = guard.get(address);
        Duration taken = Duration.between(before, clock.instant());
        return new ServerDocument(outcome, before.plus(taken.dividedBy(2)));
    }

    /** How far the provider's clock is ahead of ours (RFC 9110, section 6.6.1), to the second. */
    public Optional<Duration> ahead() {
        return outcome instanceof OutboundOutcome.Answer answer
                ? answer.header("date")
                        .flatMap(ServerDocument::date)
                        .map(date -> Duration.between(middle, date))
                : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
