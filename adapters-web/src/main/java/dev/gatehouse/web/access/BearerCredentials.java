package dev.gatehouse.web.access;

import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a bearer token from the {@code Authorization} header (RFC 6750, section 2.1). */
final class BearerCredentials {
    private static final Pattern SCHEME = Pattern.compile("(?i)Bearer(?: +(.*))?");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,8192}=*");

    private BearerCredentials() {}

    /**
     * The token; empty when the request carries no bearer scheme.
     *
     * @throws BearerRefused when it does, but not exactly one well-formed token
     */
    static Optional<Secret> in(HttpRequest<?> request) {
        List<String> headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        List<Matcher> bearers =
                headers.stream().map(SCHEME::matcher).filter(Matcher::matches).toList();
        if (bearers.isEmpty()) {
            return Optional.empty();
        }
        String token = bearers.getFirst().group(1);
        if (headers.size() > 1 || token == null || !TOKEN.matcher(token).matches()) {
            throw BearerRefused.invalid("The Authorization header does not hold one bearer token");
        }
        return Optional.of(new Secret(token));
    }
}
