package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Users of the scenarios' organizations, through the JSON API. */
final class Users {
    private Users() {}

    private static String path(String person) {
        return "/o/" + Organizations.of(person) + "/api/v1/users";
    }

    /** The user that is bound to the person's login, if there is one. */
    static Optional<JsonNode> find(String person) {
        String login = Organizations.person(person).login();
        JsonNode page = World.current().api().get(path(person) + "?search=" + login);
        for (JsonNode user : page.required("items")) {
            if (user.path("domain_name").asText().equalsIgnoreCase(login)) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    static void bind(String person) {
        if (find(person).isEmpty()) {
            World.current().api().post(path(person), bound(person));
        }
    }

    /** A user bound to the person's login who never signed in, whatever was before. */
    static void bindAnew(String person) {
        unbind(person);
        World.current().api().post(path(person), bound(person));
    }

    static void unbind(String person) {
        find(person)
                .ifPresent(
                        user -> {
                            Map<String, Object> changed = new TreeMap<>();
                            changed.put("name", user.required("name").asText());
                            changed.put("enabled", false);
                            changed.put("domain_name", null);
                            changed.put("version", user.required("version").asLong());
                            String id = user.required("id").asText();
                            World.current().api().put(path(person) + "/" + id, changed);
                        });
    }

    static Map<String, Object> bound(String person) {
        return Map.of("name", person, "domain_name", Organizations.person(person).login());
    }
}
