package dev.gatehouse.application.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts a sorted list into pages whose marks hold the key of the last row. */
public final class Pages {
    private Pages() {}

    public static <T> Page<T> cut(
            List<T> sorted, Optional<String> after, int limit, Function<T, String> key) {
        int from =
                after.filter(given -> !given.isEmpty())
                        .map(mark -> indexOf(read(mark), sorted.stream().map(key).toList()) + 1)
                        .orElse(0);
        List<T> rest = sorted.subList(from, sorted.size());
        if (rest.size() <= limit) {
            return new Page<>(rest, Optional.empty());
        }
        String mark = key.apply(rest.get(limit - 1));
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        return new Page<>(
                rest.subList(0, limit),
                Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    private static int indexOf(String mark, List<String> keys) {
        int at = keys.indexOf(mark);
        if (at < 0) {
            throw new UnreadableMark();
        }
        return at;
    }

    private static String read(String mark) {
        try {
            return new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableMark();
        }
    }
}
