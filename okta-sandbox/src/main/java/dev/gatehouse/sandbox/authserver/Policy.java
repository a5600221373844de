package dev.gatehouse.sandbox.authserver;

import dev.gatehouse.sandbox.document.Document;

import java.util.List;

/** An access policy: which clients its rules are for. */
public record Policy(Document document) {
    public String id() {
        return document.id();
    }

    public boolean active() {
        return document.text("status").equals("ACTIVE");
    }

    public long priority() {
        return document.number("priority", 1);
    }

    public boolean isFor(String clientId) {
        List<String> clients = document.texts("conditions.clients.include");
        return clients.contains("ALL_CLIENTS") || clients.contains(clientId);
    }
}
