package dev.gatehouse.sandbox.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a template of {@code resources/pages}; {@code {{name}}} is replaced by escaped text. */
public final class Page {
    /** No form-action: it would stop the redirect that follows a form's POST. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-zA-Z]+)}}");
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private Page() {}

    /** A page from a template and its values. */
    public static MutableHttpResponse<String> answer(
            HttpStatus status, String template, Map<String, String> values) {
        return html(status, fill(template, values, Map.of()));
    }

    /** A page some of whose values are markup already, made with {@link #escape}. */
    public static MutableHttpResponse<String> answer(
            HttpStatus status,
            String template,
            Map<String, String> values,
            Map<String, String> markup) {
        return html(status, fill(template, values, markup));
    }

    private static MutableHttpResponse<String> html(HttpStatus status, String html) {
        return HttpResponse.<String>status(status)
                .body(html)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-cache, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static String fill(
            String template, Map<String, String> values, Map<String, String> markup) {
        Matcher gaps = GAP.matcher(TEMPLATES.computeIfAbsent(template, Page::read));
        return gaps.replaceAll(
                gap -> {
                    String name = gap.group(1);
                    String raw = markup.get(name);
                    return Matcher.quoteReplacement(
                            raw == null ? escape(values.getOrDefault(name, "")) : raw);
                });
    }

    /** Makes a text safe between tags and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String template) {
        String path = "/pages/" + template + ".html";
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
