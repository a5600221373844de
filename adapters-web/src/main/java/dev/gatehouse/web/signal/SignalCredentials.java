package dev.gatehouse.web.signal;

import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a provider put into the {@code Authorization} header, once. */
final class SignalCredentials {
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");
    private static final int LONGEST = 20_000;

    private SignalCredentials() {}

    /** A bearer token (RFC 6750, section 2.1). */
    static Optional<Secret> bearer(HttpRequest<?> request) {
        return header(request)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> new Secret(matcher.group(1)));
    }

    /** A shared secret, with or without {@code Bearer} before it. */
    static Optional<Secret> shared(HttpRequest<?> request) {
        return bearer(request).or(() -> header(request).map(String::strip).map(Secret::new));
    }

    private static Optional<String> header(HttpRequest<?> request) {
        List<String> values = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        return values.size() == 1 && values.getFirst().length() <= LONGEST
                ? Optional.of(values.getFirst())
                : Optional.empty();
    }
}
