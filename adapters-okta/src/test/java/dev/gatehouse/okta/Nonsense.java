package dev.gatehouse.okta;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.oidc.provider.Reply;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers that no provider should give. */
final class Nonsense {
    private static final String DEEP_OBJECT = "{\"a\":".repeat(8_000);
    private static final String DEEP_MEMBER =
            "{\"issuer\":"
                    + "[".repeat(8_000)
                    + "]".repeat(8_000)
                    + ",\"error\":"
                    + "{\"a\":".repeat(8_000)
                    + "1"
                    + "}".repeat(8_001);

    static final Map<String, Reply> ANSWERS =
            Map.ofEntries(
                    Map.entry("html", Reply.json(200, "<html><script>alert(1)</script>")),
                    Map.entry("empty", Reply.json(200, "")),
                    Map.entry("null", Reply.json(200, "null")),
                    Map.entry("list", Reply.json(200, "[1,2]")),
                    Map.entry("list of lists", Reply.json(200, "[[[]],null,\"a\",{}]")),
                    Map.entry(
                            "wrong types",
                            Reply.json(200, "{\"issuer\":7,\"error\":[],\"keys\":{}}")),
                    Map.entry("huge number", Reply.json(200, "{\"expires_in\":1e999999999}")),
                    Map.entry("deep", Reply.json(200, "[".repeat(50_000))),
                    Map.entry("deep object", Reply.json(200, DEEP_OBJECT)),
                    Map.entry("deep member", Reply.json(200, DEEP_MEMBER)),
                    Map.entry("error as number", Reply.json(400, "{\"error\":400}")),
                    Map.entry(
                            "error of bytes", Reply.json(400, "{\"error\":\"\\u0000\\ud800\\n\"}")),
                    Map.entry("long error", Reply.json(400, longError())),
                    Map.entry("echo", Reply.json(400, "client_id redirect_uri 'client_id'")),
                    Map.entry("no content", Reply.json(204, "")),
                    Map.entry("teapot", Reply.json(418, "{}")),
                    Map.entry("loop", Reply.redirect("")),
                    Map.entry("away", Reply.redirect("https://evil.example/")),
                    Map.entry("script", Reply.redirect("javascript:alert(1)")),
                    Map.entry("no UTF-8", Reply.bytes(200, new byte[] {'{', (byte) 0xC3, '}'})),
                    Map.entry("UTF-16", Reply.bytes(200, utf16("{\"issuer\":\"x\"}"))),
                    Map.entry("broken address", Reply.redirect("http://[")),
                    Map.entry("huge header", Reply.json(200, "{}").with("X", "y".repeat(50_000))),
                    Map.entry("bad date", Reply.json(200, "{}").with("Date", "yesterday")),
                    Map.entry(
                            "bad limits",
                            Reply.json(429, "{}")
                                    .with("X-Rate-Limit-Reset", "99999999999999999999")
                                    .with("Retry-After", "-1")),
                    Map.entry("truncated", Reply.truncated()),
                    Map.entry("flood", Reply.flood()),
                    Map.entry("out of order", Reply.json(500, "<h1>")),
                    Map.entry("busy", Reply.json(429, "{}")));

    private Nonsense() {}

    private static String longError() {
        return "{\"error\":\"" + "e".repeat(40_000) + "\",\"error_description\":\"d\"}";
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16);
    }

    /** The same object with one member, at whatever depth, of a type or value that it has not. */
    static Map<String, Object> spoilt(Map<String, Object> object, Random random) {
        Map<String, Object> changed = new LinkedHashMap<>(object);
        if (changed.isEmpty()) {
            return changed;
        }
        String name = List.copyOf(changed.keySet()).get(random.nextInt(changed.size()));
        changed.put(name, spoiltValue(changed.get(name), random));
        return changed;
    }

    /** A JSON text with one value of a type or value that it has not. */
    static String spoiltJson(String text, Random random) {
        try {
            Object whole = JSONObjectUtils.parse("{\"it\":" + text + "}").get("it");
            return member(spoiltValue(whole, random));
        } catch (java.text.ParseException none) {
            return "{";
        }
    }

    private static String member(@Nullable Object value) {
        Map<String, Object> holder = new LinkedHashMap<>();
        holder.put("it", value);
        String text = JSONObjectUtils.toJSONString(holder);
        return text.substring("{\"it\":".length(), text.length() - 1);
    }

    private static @Nullable Object spoiltValue(@Nullable Object value, Random random) {
        boolean deeper = random.nextInt(5) > 0;
        if (deeper && value instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), member));
            return spoilt(copy, random);
        }
        if (deeper && value instanceof List<?> list && !list.isEmpty()) {
            List<Object> copy = new ArrayList<>(list);
            int at = random.nextInt(copy.size());
            copy.set(at, spoiltValue(copy.get(at), random));
            return copy;
        }
        return other(random);
    }

    private static @Nullable Object other(Random random) {
        return switch (random.nextInt(11)) {
            case 0 -> null;
            case 1 -> -1L;
            case 2 -> 1e300;
            case 3 -> true;
            case 4 -> "";
            case 5 -> "\u0000\ud800 <script> \" \\ \n";
            case 6 -> "x".repeat(5_000);
            case 7 -> List.of();
            case 8 -> List.of(1, List.of(), Map.of("a", "b"), "c");
            case 9 -> Map.of();
            default -> Map.of("a", Map.of("b", List.of(1)));
        };
    }
}
