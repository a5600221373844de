package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.List;
import java.util.Map;

/** The parts of an authorization server that are listed below it, found and shown alike. */
record ServerChildren(Realm realm, String path, String kind) {
    static ServerChildren of(Realm realm, String serverId, String below, String kind) {
        Document server = ServersController.find(realm, serverId);
        return new ServerChildren(realm, "authorizationServers/" + server.id() + "/" + below, kind);
    }

    Shelf shelf() {
        return realm.tenant().shelf(path);
    }

    List<Map<String, Object>> list() {
        return shelf().list().stream().map(this::show).toList();
    }

    Document find(String id) {
        return shelf().find(id).orElseThrow(() -> ApiRefusal.missing(id, kind));
    }

    Map<String, Object> show(Document child) {
        String self = realm.tenant().origin() + "/api/v1/" + path + "/" + child.id();
        return child.with("_links", Map.of("self", Map.of("href", self))).fields();
    }

    void delete(String id) {
        if (find(id).flag("system")) {
            throw new ApiRefusal(ApiFault.E0000006);
        }
        shelf().remove(id);
        realm.tenant().shelves().drop(path + "/" + id);
    }

    void setStatus(String id, String step) {
        String status =
                switch (step) {
                    case "activate" -> "ACTIVE";
                    case "deactivate" -> "INACTIVE";
                    default -> throw new ApiRefusal(ApiFault.E0000008);
                };
        shelf().put(Times.touched(realm, find(id)).with("status", status));
    }

    /** Puts a child at a priority; those from there on move down by one. */
    Document insert(Document child) {
        long priority = child.number("priority", shelf().size() + 1L);
        boolean taken =
                shelf().first(
                                other ->
                                        other.number("priority", 0) == priority
                                                && !other.id().equals(child.id()))
                        .isPresent();
        if (taken) {
            for (Document other : shelf().list()) {
                long at = other.number("priority", 0);
                if (at >= priority && !other.id().equals(child.id())) {
                    shelf().put(other.with("priority", at + 1));
                }
            }
        }
        return shelf().put(child.with("priority", priority));
    }
}
