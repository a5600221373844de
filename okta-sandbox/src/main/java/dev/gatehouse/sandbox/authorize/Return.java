package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.web.Parameters;

import java.util.Map;

/** Where a sign-in page leads back to: an authorization request of the same origin. */
record Return(String path, Parameters parameters) {
    static Return to(String fromUri) {
        int mark = fromUri.indexOf('?');
        if (mark < 0 || !fromUri.matches("/oauth2/(?:[^/?]+/)?v1/authorize\\?.*")) {
            return new Return("", new Parameters(Map.of()));
        }
        return new Return(
                fromUri.substring(0, mark), Parameters.parse(fromUri.substring(mark + 1)));
    }

    boolean known() {
        return !path.isEmpty();
    }

    String hint() {
        return parameters.text("login_hint");
    }
}
