package dev.gatehouse.sandbox.log;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.TenantClock;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
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
        Document outcome = Document.EMPTY.with("result", entry.result());
        return Document.EMPTY
                .with("actor", entry.actor())
                .with("client", Map.of("ipAddress", "127.0.0.1", "device", "Computer"))
                .with("authenticationContext", Map.of("externalSessionId", "unknown"))
                .with("displayMessage", entry.message())
                .with("eventType", entry.type())
                .with(
                        "outcome",
                        entry.reason().isEmpty() ? outcome : outcome.with("reason", entry.reason()))
                .with("published", clock.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .with("securityContext", Map.of())
                .with("severity", entry.result().equals("FAILURE") ? "WARN" : "INFO")
                .with("debugContext.debugData", entry.debug())
                .with("legacyEventType", entry.type())
                .with(
                        "transaction",
                        Map.of("type", "WEB", "id", OktaId.random("W"), "detail", Map.of()))
                .with("uuid", UUID.randomUUID().toString())
                .with("version", "0")
                .with("request", Map.of("ipChain", List.of()))
                .with("target", entry.targets());
    }
}
