package dev.gatehouse.oidc.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A provider of the shape of Okta's, on a port of its own; each path can be scripted anew. */
public final class ScriptedProvider implements AutoCloseable {
    private static final String BASE = "/oauth2/default";
    public static final String METADATA = BASE + "/.well-known/openid-configuration";
    public static final String KEYS = BASE + "/v1/keys";
    public static final String TOKEN = BASE + "/v1/token";
    public static final String REVOKE = BASE + "/v1/revoke";

    /** What no answer takes, however busy the machine is. */
    public static final Duration AMPLE = Duration.ofMinutes(2);

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private volatile Reply otherwise = Reply.json(404, "{}");
    private final List<Received> received = new CopyOnWriteArrayList<>();

    public ScriptedProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        on(METADATA, Reply.json(200, JSONObjectUtils.toJSONString(metadata())));
        publish(TestKeys.FIRST);
    }

    public Origin origin() {
        return Origin.of(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    public Issuer issuer() {
        return new Issuer(origin() + BASE);
    }

    public URI at(String path) {
        return URI.create(origin() + path);
    }

    /** A guard that may reach this provider, with a limit that a test can wait for. */
    public OutboundGuard guard(Duration limit) {
        return new OutboundGuard(new OutboundPolicy(Set.of(origin()), limit, 100_000));
    }

    public OutboundGuard guard() {
        return guard(AMPLE);
    }

    public void on(String path, Reply reply) {
        replies.put(path, reply);
    }

    /** Nothing is scripted there any more. */
    public void forget(String path) {
        replies.remove(path);
    }

    /** What it answers there now. */
    public Reply reply(String path) {
        return replies.getOrDefault(path, otherwise);
    }

    /** What it answers where nothing else was scripted. */
    public void otherwise(Reply reply) {
        otherwise = reply;
    }

    /** Publishes these keys and no others. */
    public void publish(RSAKey... keys) {
        on(KEYS, Reply.json(200, new JWKSet(List.of(keys)).toString()));
    }

    /** Honest metadata, to be changed and published by a test. */
    public Map<String, Object> metadata() {
        Map<String, Object> metadata = new TreeMap<>();
        metadata.put("issuer", issuer().value());
        metadata.put("authorization_endpoint", issuer() + "/v1/authorize");
        metadata.put("token_endpoint", issuer() + "/v1/token");
        metadata.put("jwks_uri", issuer() + "/v1/keys");
        metadata.put("end_session_endpoint", issuer() + "/v1/logout");
        metadata.put("revocation_endpoint", issuer() + "/v1/revoke");
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return metadata;
    }

    public void publish(Map<String, Object> metadata) {
        on(METADATA, Reply.json(200, JSONObjectUtils.toJSONString(metadata)));
    }

    public List<Received> received(String path) {
        return received.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String body = new String(sent, StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(lower(name), values.getFirst()));
        received.add(new Received(exchange.getRequestMethod(), path, headers, body));
        exchange.setStreams(new ByteArrayInputStream(sent), null);
        try (exchange) {
            reply(path).answer(exchange);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
