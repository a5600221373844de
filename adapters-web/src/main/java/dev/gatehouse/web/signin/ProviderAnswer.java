package dev.gatehouse.web.signin;

import dev.gatehouse.application.connection.CallbackParameters;

import io.micronaut.http.HttpParameters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the provider sent back with the browser. */
final class ProviderAnswer {
    private static final int LONGEST = 4096;
    private static final int MOST = 20;

    private ProviderAnswer() {}

    /**
     * Every parameter that came exactly once; one that was repeated counts as missing (RFC 6749,
     * section 3.1), and so does one that is longer than any we know.
     */
    static CallbackParameters read(HttpParameters parameters) {
        Map<String, String> once = new HashMap<>();
        for (String name : parameters.names().stream().limit(MOST).toList()) {
            List<String> values = parameters.getAll(name);
            if (values.size() == 1 && values.getFirst().length() <= LONGEST) {
                once.put(name, values.getFirst());
            }
        }
        return new CallbackParameters(once);
    }
}
