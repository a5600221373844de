package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Reconciling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of an authorization server that are listed below it, found and shown alike. */
record ServerChildren(Realm realm, String path, String kind) {
    static final String CLAIM = "OAuth2Claim";
    static final String POLICY = "AuthorizationServerPolicy";

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

    /** Another list of the same authorization server. */
    Shelf sibling(String below) {
        String server = path.split("/", -1)[1];
        return realm.tenant().shelf("authorizationServers/" + server + "/" + below);
    }

    Map<String, Object> show(Document child) {
        String self = realm.tenant().origin() + "/api/v1/" + path + "/" + child.id();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Links.to(self, "GET", "PUT", "DELETE"));
        if (kind.equals(POLICY)) {
            links.put("rules", Links.to(self + "/rules", "GET"));
        }
        if (kind.startsWith(POLICY)) {
            String step = child.text("status").equals("ACTIVE") ? "deactivate" : "activate";
            links.put(step, Links.to(self + "/lifecycle/" + step, "POST"));
        }
        Document shown = kind.equals(CLAIM) ? child.withNull("apiResourceId") : child;
        return shown.with("_links", links).fields();
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

    /**
     * Puts a child at a priority; those from there on move down by one. Okta puts the priorities of
     * a list in order for a moment after each change and refuses the next one until then.
     */
    Document insert(Document child) {
        Reconciling reconciling = realm.reconciling();
        if (!reconciling.begin(path)) {
            throw new ApiRefusal(ApiFault.E0000239);
        }
        try {
            return put(child);
        } finally {
            reconciling.end(path);
        }
    }

    private Document put(Document child) {
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
