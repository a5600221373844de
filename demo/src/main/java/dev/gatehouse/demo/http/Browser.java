package dev.gatehouse.demo.http;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A browser without scripts: keeps cookies, follows redirects, fills in forms.
 *
 * <p>As in a real one, cookies belong to a host whatever its port, and a POST says where it comes
 * from.
 */
public final class Browser {
    /** Guards against hanging; a machine that does much else at once takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST_REDIRECTS = 10;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI own;
    private String bearer = "";
    private URI location;
    private int status;
    private final List<URI> visited = new ArrayList<>();
    private Document page = new Document("");

    /** A browser that begins at that origin. */
    public Browser(String origin) {
        this.own = URI.create(origin);
        this.location = own;
    }

    /**
     * Sends this API key with requests to the origin that the browser began at, and to no other.
     */
    public Browser withBearer(String key) {
        bearer = key;
        return this;
    }

    public Browser open(String url) {
        return follow(URI.create(url), "GET", "");
    }

    /** Sends a form of the page that is open now, which need not be there to be seen. */
    public Browser post(String url, Map<String, String> fields) {
        return follow(URI.create(url), "POST", FormBody.of(fields));
    }

    /** Submits the page's only form with method POST, with what it holds and what is typed. */
    public Browser submit(Map<String, String> typed) {
        return submit("form[method=post]", typed);
    }

    public Browser submit(String selector, Map<String, String> typed) {
        HtmlForm form = form(selector);
        return follow(form.action(location), "POST", FormBody.of(form.filledIn(typed)));
    }

    /** Submits the page's form and stops where a redirect leads to another site; says where to. */
    public URI submitUntilItLeaves(Map<String, String> typed) {
        HtmlForm form = form("form[method=post]");
        URI at = form.action(location);
        HttpResponse<String> answer = send(at, "POST", FormBody.of(form.filledIn(typed)));
        URI next = at.resolve(answer.headers().firstValue("Location").orElseThrow());
        while (sameOrigin(at, next)) {
            answer = send(next, "GET", "");
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        return next;
    }

    private HtmlForm form(String selector) {
        return HtmlForm.find(page, selector)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No form %s on %s (%d): %s"
                                                .formatted(selector, location, status, text())));
    }

    private Browser follow(URI begin, String method, String body) {
        URI target = begin;
        visited.add(target);
        HttpResponse<String> answer = send(target, method, body);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            target = target.resolve(answer.headers().firstValue("Location").orElseThrow());
            visited.add(target);
            answer = send(target, "GET", "");
        }
        location = target;
        status = answer.statusCode();
        page = Jsoup.parse(answer.body(), target.toString());
        return this;
    }

    private HttpResponse<String> send(URI target, String method, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(PATIENCE);
        request.header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (sameOrigin(own, target) && !bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.header("Origin", location.getScheme() + "://" + location.getRawAuthority());
            request.header(
                    "Sec-Fetch-Site", sameOrigin(location, target) ? "same-origin" : "same-site");
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(target + " did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /** Takes a {@code Set-Cookie} header as a browser would. */
    public void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.matches("(?i).*max-age=0(\\D.*)?")) {
            cookies.remove(pair[0].strip());
        } else {
            cookies.put(pair[0].strip(), pair[1].strip());
        }
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getRawAuthority().equals(other.getRawAuthority());
    }

    public Document page() {
        return page;
    }

    /** The words on the page. */
    public String text() {
        return page.text();
    }

    /** Every address that was opened or redirected to, in order. */
    public List<URI> visited() {
        return List.copyOf(visited);
    }

    public int status() {
        return status;
    }

    public URI location() {
        return location;
    }

    public Map<String, String> cookies() {
        return cookies;
    }
}
