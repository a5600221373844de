package dev.gatehouse.sandbox.tokenendpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token response carries (RFC 6749 5.1; reference chapter 4). */
record TokenAnswer(
        boolean bound,
        long seconds,
        String accessToken,
        List<String> scopes,
        Optional<String> refreshToken,
        Optional<String> idToken,
        Optional<String> userId) {
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token_type", bound ? "DPoP" : "Bearer");
        body.put("expires_in", seconds);
        body.put("access_token", accessToken);
        body.put("scope", String.join(" ", scopes));
        refreshToken.ifPresent(token -> body.put("refresh_token", token));
        idToken.ifPresent(token -> body.put("id_token", token));
        return body;
    }
}
