package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.search.Search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** {@code /api/v1/logs}: the System Log, for diagnosis by {@code outcome.reason}. */
@Controller("/api/v1/logs")
@Consumes(MediaType.ALL)
final class LogsController {
    @Get
    HttpResponse<?> list(
            HttpRequest<?> http,
            Realm realm,
            @QueryValue(defaultValue = "") String filter,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String since,
            @QueryValue(defaultValue = "") String until,
            @QueryValue(defaultValue = "ASCENDING") String sortOrder) {
        Predicate<Document> wanted =
                Search.parse(filter)
                        .and(from(since, true))
                        .and(from(until, false))
                        .and(mentions(q));
        List<Document> found = realm.log().events().stream().filter(wanted).toList();
        return Paging.page(
                http,
                realm,
                sortOrder.equals("DESCENDING") ? found.reversed() : found,
                100,
                event -> event);
    }

    private static Predicate<Document> from(String text, boolean after) {
        if (text.isEmpty()) {
            return event -> true;
        }
        try {
            Instant edge = Instant.parse(text);
            return event -> {
                Instant at = Instant.parse(event.text("published"));
                return after ? !at.isBefore(edge) : at.isBefore(edge);
            };
        } catch (DateTimeParseException e) {
            throw new ApiRefusal(ApiFault.E0000030);
        }
    }

    private static Predicate<Document> mentions(String q) {
        String low = q.toLowerCase(Locale.ROOT);
        return event -> event.fields().toString().toLowerCase(Locale.ROOT).contains(low);
    }
}
