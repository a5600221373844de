package dev.gatehouse.sandbox.clientauth;

import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Client id and secret from an {@code Authorization: Basic} header (RFC 6749 2.3.1). */
record BasicCredentials(String clientId, String secret) {
    static BasicCredentials parse(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            throw invalid();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring("basic ".length()).trim());
            String pair = new String(bytes, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw invalid();
            }
            return new BasicCredentials(
                    decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Refusal invalid() {
        return new Refusal(OAuthFault.INVALID_BASIC_AUTH_CREDS);
    }
}
