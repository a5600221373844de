package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a list with {@code Link} headers to itself and to the next (opaque after). */
final class Paging {
    private static final int MOST = 1000;

    private Paging() {}

    static HttpResponse<?> page(
            HttpRequest<?> http,
            Realm realm,
            List<Document> all,
            int standard,
            Function<Document, Document> view) {
        int limit = limit(http, standard);
        String after = http.getParameters().getFirst("after").orElse("");
        int start = start(all, after);
        List<Document> page = all.subList(start, Math.min(all.size(), start + limit));
        String base = realm.tenant().origin() + http.getPath();
        MutableHttpResponse<List<Map<String, Object>>> answer =
                HttpResponse.ok(page.stream().map(view).map(Document::fields).toList());
        answer.header("Link", "<" + base + query(http, limit, after) + ">; rel=\"self\"");
        if (start + limit < all.size()) {
            String next = query(http, limit, key(page.getLast()));
            answer.header("Link", "<" + base + next + ">; rel=\"next\"");
        }
        return answer;
    }

    /** A cursor that nobody gave out is refused. */
    private static int start(List<Document> all, String after) {
        if (after.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (key(all.get(i)).equals(after)) {
                return i + 1;
            }
        }
        throw new ApiRefusal(ApiFault.E0000029);
    }

    private static String key(Document document) {
        return document.findText("id").orElse(document.text("uuid"));
    }

    private static int limit(HttpRequest<?> http, int standard) {
        String asked = http.getParameters().getFirst("limit").orElse(String.valueOf(standard));
        if (!asked.matches("[0-9]{1,9}") || Integer.parseInt(asked) == 0) {
            throw ApiRefusal.invalid("limit", "The limit must be a positive number");
        }
        return Math.min(MOST, Integer.parseInt(asked));
    }

    private static String query(HttpRequest<?> http, int limit, String after) {
        StringBuilder query = new StringBuilder("?limit=").append(limit);
        http.getParameters()
                .forEach(
                        (name, values) -> {
                            if (!name.equals("limit") && !name.equals("after")) {
                                values.forEach(value -> append(query, name, value));
                            }
                        });
        if (!after.isEmpty()) {
            append(query, "after", after);
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append('&').append(name).append('=').append(Parameters.encode(value));
    }
}
