package dev.gatehouse.web.user;

import dev.gatehouse.application.user.UserQuery;

import io.micronaut.http.HttpParameters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads which users to list from the query of the URL; what is not understood is ignored. */
final class UserQueries {
    static final int PAGE = 25;
    static final List<String> STATES =
            Arrays.stream(UserQuery.BindingState.values()).map(UserQueries::key).toList();
    private static final int LONGEST = 255;

    private UserQueries() {}

    static UserQuery read(HttpParameters parameters) {
        String search = parameters.getFirst("search").orElse("").strip();
        return new UserQuery(
                search.substring(0, Math.min(search.length(), LONGEST)),
                parameters.getFirst("state").flatMap(UserQueries::state),
                parameters.getFirst("after").filter(mark -> !mark.isEmpty()),
                PAGE);
    }

    private static Optional<UserQuery.BindingState> state(String text) {
        return Arrays.stream(UserQuery.BindingState.values())
                .filter(state -> key(state).equals(text))
                .findFirst();
    }

    private static String key(UserQuery.BindingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
