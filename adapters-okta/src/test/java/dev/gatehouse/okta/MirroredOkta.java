package dev.gatehouse.okta;

import com.sun.net.httpserver.HttpExchange;

import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.sandbox.Sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/** A scripted provider that answers what acme's tenant answers, but for what a test spoils. */
final class MirroredOkta implements AutoCloseable {
    private final Sandbox sandbox = RunningOkta.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, HttpResponse<String>> known = new ConcurrentHashMap<>();
    private final ScriptedProvider mirror;
    private final String origin;
    private volatile BinaryOperator<String> spoil = (_, body) -> body;

    MirroredOkta(ScriptedProvider mirror) {
        this.mirror = mirror;
        this.origin = sandbox.realms().named("acme").orElseThrow().tenant().origin();
        mirror.otherwise(this::answer);
    }

    /** Every body from now on is changed so; the target that is asked comes first. */
    void spoilt(BinaryOperator<String> change) {
        spoil = change;
    }

    /** Where it was asked for anything so far. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        known.keySet().forEach(target -> paths.add(target.replaceFirst("\\?.*", "")));
        return paths;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        HttpResponse<String> real =
                known.computeIfAbsent(
                        asked,
                        target ->
                                ask(
                                        target,
                                        exchange.getRequestHeaders().getFirst("Authorization")));
        Reply reply = Reply.json(real.statusCode(), spoil.apply(asked, ours(real.body())));
        real.headers()
                .firstValue("link")
                .map(link -> reply.with("Link", ours(link)))
                .orElse(reply)
                .answer(exchange);
    }

    private String ours(String text) {
        return text.replace(origin, mirror.origin().value());
    }

    private HttpResponse<String> ask(String target, String authorization) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin + target))
                        .header("Authorization", authorization)
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
    }
}
