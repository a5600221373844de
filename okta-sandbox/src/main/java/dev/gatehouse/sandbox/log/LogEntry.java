package dev.gatehouse.sandbox.log;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event on its way into the log; event types are those of Okta's event-types.json. */
public record LogEntry(
        String type,
        String message,
        String result,
        String reason,
        Map<String, Object> actor,
        List<Map<String, Object>> targets,
        Map<String, Object> debug) {
    private static final Map<String, Object> NOBODY =
            Map.of(
                    "id", "unknown",
                    "type", "User",
                    "alternateId", "unknown",
                    "displayName", "unknown");

    public static LogEntry success(String type, String message) {
        return new LogEntry(type, message, "SUCCESS", "", NOBODY, List.of(), Map.of());
    }

    public static LogEntry failure(String type, String message, String reason) {
        return new LogEntry(type, message, "FAILURE", reason, NOBODY, List.of(), Map.of());
    }

    public LogEntry by(User user) {
        return new LogEntry(type, message, result, reason, describe(user), targets, debug);
    }

    public LogEntry by(App app) {
        return new LogEntry(
                type,
                message,
                result,
                reason,
                target(app.clientId(), "PublicClientApp", app.clientId(), app.label()),
                targets,
                debug);
    }

    public LogEntry on(User user) {
        return on(describe(user));
    }

    public LogEntry on(Group group) {
        return on(target(group.id(), "UserGroup", "unknown", group.name()));
    }

    public LogEntry on(App app) {
        return on(target(app.id(), "AppInstance", app.label(), app.label()));
    }

    /** Names any other object as a target. */
    public LogEntry on(String kind, Document object) {
        String name = object.findText("name").orElse(object.text("label"));
        return on(target(object.id(), kind, "unknown", name));
    }

    public LogEntry debug(String name, String value) {
        Map<String, Object> more = new LinkedHashMap<>(debug);
        more.put(name, value);
        return new LogEntry(type, message, result, reason, actor, targets, more);
    }

    private LogEntry on(Map<String, Object> target) {
        List<Map<String, Object>> more = new ArrayList<>(targets);
        more.add(target);
        return new LogEntry(type, message, result, reason, actor, more, debug);
    }

    private static Map<String, Object> describe(User user) {
        return target(user.id(), "User", user.login(), user.displayName());
    }

    private static Map<String, Object> target(
            String id, String type, String alternateId, String displayName) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("id", id);
        target.put("type", type);
        target.put("alternateId", alternateId);
        target.put("displayName", displayName);
        return target;
    }
}
