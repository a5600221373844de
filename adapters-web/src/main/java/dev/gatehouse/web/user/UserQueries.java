package dev.gatehouse.web.user;

import dev.gatehouse.application.user.UserQuery;

import io.micronaut.http.HttpParameters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads which users to list from the query of the URL; what is not understood is ignored. */
final class UserQueries {
    static final int PAGE = 25;
    private static final int LONGEST = 255;

    private UserQueries() {}

    static UserQuery read(HttpParameters parameters) {
        String search = parameters.getFirst("search").orElse("").strip();
        return new UserQuery(
                search.substring(0, Math.min(search.length(), LONGEST)),
                parameters.getFirst("state").flatMap(UserQueries::state),
                parameters.getFirst("after").filter(mark -> mark.length() <= 2000),
                PAGE);
    }

    private static Optional<UserQuery.BindingState> state(String text) {
        return Arrays.stream(UserQuery.BindingState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
