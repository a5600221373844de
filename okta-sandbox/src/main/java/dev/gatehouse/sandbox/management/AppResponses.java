package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Response types and grant types of an application imply each other (S6: apps, Details). */
final class AppResponses {
    private static final String OAUTH = "settings.oauthClient.";
    private static final List<String> KNOWN = List.of("code", "token", "id_token");

    private AppResponses() {}

    static Document complete(Document app) {
        List<String> grants = app.texts(OAUTH + "grant_types");
        List<String> responses = app.texts(OAUTH + "response_types");
        if (responses.isEmpty() && AppAddresses.needs(app)) {
            throw ApiRefusal.invalid(
                    "response_types", "'response_types' must have at least one value");
        }
        if (!KNOWN.containsAll(responses)) {
            throw invalid("Valid values: [" + String.join(", ", KNOWN) + "]");
        }
        if (responses.contains("code") && !grants.contains("authorization_code")) {
            throw invalid("'code' needs the grant type 'authorization_code'");
        }
        boolean tokens = responses.contains("token") || responses.contains("id_token");
        if (tokens && Collections.disjoint(grants, List.of("implicit", "client_credentials"))) {
            throw invalid("'token' and 'id_token' need the grant type 'implicit'");
        }
        return app.with(OAUTH + "response_types", implied(grants, responses));
    }

    private static List<String> implied(List<String> grants, List<String> responses) {
        List<String> complete = new ArrayList<>(responses);
        if (grants.contains("authorization_code") && !complete.contains("code")) {
            complete.add("code");
        }
        if (complete.isEmpty()) {
            complete.add("token");
        }
        return List.copyOf(complete);
    }

    private static ApiRefusal invalid(String problem) {
        return ApiRefusal.invalid("response_types", problem);
    }
}
