package dev.gatehouse.oidc.connection;

import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a key set may be used: the provider's {@code max-age} (RFC 9111, section 5.2.2.1), at
 * least a minute and at most an hour, so that a withdrawn key does not live on here.
 */
final class MaxAge {
    private static final Pattern DIRECTIVE = Pattern.compile("(?i)\\bmax-age=(\\d{1,9})\\b");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private MaxAge() {}

    static Duration of(OutboundOutcome.Answer answer) {
        Matcher told = DIRECTIVE.matcher(answer.header("cache-control").orElse(""));
        Duration wanted = told.find() ? Duration.ofSeconds(Long.parseLong(told.group(1))) : USUAL;
        if (wanted.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
