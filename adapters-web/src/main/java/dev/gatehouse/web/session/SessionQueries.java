package dev.gatehouse.web.session;

import dev.gatehouse.application.session.SessionQuery;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;

import io.micronaut.http.HttpParameters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads and writes queries in URLs; what makes no sense in one is left out. */
final class SessionQueries {
    static final List<SessionQuery.Shown> SHOWN = List.of(SessionQuery.Shown.values());
    private static final int LONGEST_SEARCH = 255;
    static final int MOST = 200;

    private SessionQueries() {}

    static SessionQuery read(HttpParameters parameters) {
        String search = parameters.getFirst("search").orElse("").strip();
        return new SessionQuery(
                shown(parameters.getFirst("state").orElse("")),
                parameters.getFirst("reason").flatMap(SessionQueries::reason),
                parameters.getFirst("user").flatMap(SessionQueries::uuid).map(UserId::new),
                search.substring(0, Math.min(LONGEST_SEARCH, search.length())),
                parameters.getFirst("after").filter(mark -> !mark.isEmpty()),
                parameters
                        .getFirst("limit", Integer.class)
                        .map(limit -> Math.clamp(limit, 1, MOST))
                        .orElse(SessionQuery.PAGE));
    }

    private static SessionQuery.Shown shown(String state) {
        return SHOWN.stream()
                .filter(shown -> key(shown).equals(state))
                .findFirst()
                .orElse(SessionQuery.Shown.ALL);
    }

    private static Optional<SignOutReason> reason(String key) {
        return Stream.of(SignOutReason.values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }

    /** An identity in a URL or path; anything else is none. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The name of a filter in texts and URLs. */
    static String key(SessionQuery.Shown shown) {
        return shown.name().toLowerCase(Locale.ROOT);
    }

    /** The address of the list by that query. */
    static String link(String path, SessionQuery query) {
        boolean everyState = query.shown() == SessionQuery.Shown.ALL || query.reason().isPresent();
        List<String> parameters =
                Stream.of(
                                parameter("search", query.search()),
                                parameter(
                                        "user",
                                        query.user().map(u -> u.value().toString()).orElse("")),
                                everyState ? "" : parameter("state", key(query.shown())),
                                parameter(
                                        "reason",
                                        query.reason().map(SignOutReason::key).orElse("")),
                                parameter("after", query.after().orElse("")))
                        .filter(part -> !part.isEmpty())
                        .toList();
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
