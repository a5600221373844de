package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a form or query; each may be there once (RFC 6749 3.1). */
public record Parameters(Map<String, String> values) {
    public Parameters {
        values = Map.copyOf(values);
    }

    /** Reads a form-encoded text; refuses a name that is there twice. */
    public static Parameters parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw new Refusal(OAuthFault.DUPLICATE_OAUTH_PARAMS);
            }
        }
        return new Parameters(values);
    }

    /** Returns the value when it is there and not empty. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public String text(String name) {
        return find(name).orElse("");
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    public Parameters without(String name) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(name);
        return new Parameters(others);
    }

    public String encoded() {
        return encode(values);
    }

    public static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(OAuthFault.INVALID_REQUEST);
        }
    }
}
