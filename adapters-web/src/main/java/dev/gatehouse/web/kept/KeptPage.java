package dev.gatehouse.web.kept;

import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows what was kept, and sends it on or drops it, as the person decides. */
@Singleton
final class KeptPage {
    private final KeptEntries entries;
    private final Pages pages;

    KeptPage(KeptEntries entries, Pages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    HttpResponse<byte[]> show(HttpRequest<?> request, Shell shell) {
        return entries.of(request)
                .<HttpResponse<byte[]>>map(
                        entry -> pages.ok("kept.jte", shell, view(request, shell.texts(), entry)))
                .orElseGet(() -> nothing(request));
    }

    private static KeptView view(HttpRequest<?> request, Texts texts, KeptEntry entry) {
        List<Map.Entry<String, String>> shown =
                entry.fields().stream().flatMap(field -> named(texts, field)).toList();
        return new KeptView(KeptEntries.page(request), shown, entry.fields(), entry.leftOut());
    }

    /** Fields that people know by a name; what forms carry along besides is not shown. */
    private static Stream<Map.Entry<String, String>> named(
            Texts texts, Map.Entry<String, String> field) {
        return field.getValue().isBlank()
                ? Stream.empty()
                : texts
                        .maybe("field." + field.getKey())
                        .map(name -> Map.entry(name, inWords(texts, field)))
                        .stream();
    }

    /** Some values have a name of their own. */
    private static String inWords(Texts texts, Map.Entry<String, String> field) {
        return texts.textOr("field." + field.getKey() + "." + field.getValue(), field.getValue());
    }

    private static HttpResponse<byte[]> nothing(HttpRequest<?> request) {
        return Pages.seeOther(KeptEntries.home(request) + "?done=kept_gone");
    }

    /** The browser sends the same form again, to where it was meant to go (RFC 9110, 15.4.8). */
    HttpResponse<byte[]> send(HttpRequest<?> request) {
        Optional<String> path = entries.of(request).map(KeptEntry::path);
        return path.isEmpty()
                ? nothing(request)
                : entries.forget(
                        request,
                        HttpResponse.<byte[]>status(HttpStatus.TEMPORARY_REDIRECT)
                                .header(HttpHeaders.LOCATION, path.get()));
    }

    HttpResponse<byte[]> discard(HttpRequest<?> request) {
        return entries.forget(
                request, Pages.seeOther(KeptEntries.home(request) + "?done=kept_discarded"));
    }
}
