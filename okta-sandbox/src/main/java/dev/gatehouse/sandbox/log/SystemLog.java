package dev.gatehouse.sandbox.log;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.TenantClock;

import io.micronaut.http.context.ServerRequestContext;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The newest events of a tenant, oldest first, in the shape of {@code /api/v1/logs}. */
public final class SystemLog {
    private static final int KEPT = 2000;
    private final Deque<Document> events = new ArrayDeque<>();
    private final List<Consumer<Document>> listeners = new CopyOnWriteArrayList<>();
    private final TenantClock clock;

    public SystemLog(TenantClock clock) {
        this.clock = clock;
    }

    /** Registers somebody who is told of every event on the thread that wrote it. */
    public void listen(Consumer<Document> listener) {
        listeners.add(listener);
    }

    public void write(LogEntry entry) {
        Document event = shape(entry);
        synchronized (events) {
            events.addLast(event);
            if (events.size() > KEPT) {
                events.removeFirst();
            }
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    public List<Document> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    private Document shape(LogEntry entry) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("actor", entry.actor());
        event.put("client", client());
        event.put("authenticationContext", Map.of("externalSessionId", "unknown"));
        event.put("displayMessage", entry.message());
        event.put("eventType", entry.type());
        event.put("outcome", outcome(entry));
        event.put("published", clock.now().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("securityContext", Map.of());
        event.put("severity", entry.result().equals("FAILURE") ? "WARN" : "INFO");
        event.put("debugContext", Map.of("debugData", entry.debug()));
        event.put("legacyEventType", entry.type());
        event.put(
                "transaction", Map.of("type", "WEB", "id", OktaId.random("W"), "detail", Map.of()));
        event.put("uuid", UUID.randomUUID().toString());
        event.put("version", "0");
        event.put("request", Map.of("ipChain", List.of()));
        event.put("target", entry.targets());
        return new Document(event);
    }

    /** Where the request under way came from, as it introduced itself. */
    private static Map<String, Object> client() {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("ipAddress", "127.0.0.1");
        client.put("device", "Computer");
        ServerRequestContext.currentRequest()
                .flatMap(request -> request.getHeaders().findFirst("User-Agent"))
                .ifPresent(raw -> client.put("userAgent", Map.of("rawUserAgent", raw)));
        return client;
    }

    private static Map<String, Object> outcome(LogEntry entry) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("result", entry.result());
        if (!entry.reason().isEmpty()) {
            outcome.put("reason", entry.reason());
        }
        return outcome;
    }
}
