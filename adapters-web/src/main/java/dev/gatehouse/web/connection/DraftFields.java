package dev.gatehouse.web.connection;

import dev.gatehouse.application.connection.DraftForm;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.page.Form;

import io.micronaut.json.tree.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what was entered about a connection, from a form or from JSON. */
final class DraftFields {
    private static final List<String> TEXTS =
            List.of(
                    "metadata_url",
                    "organization_domain",
                    "authorization_server_id",
                    "client_id",
                    "client_authentication",
                    "client_secret",
                    "native_client_id",
                    "audience");

    private static final List<String> NUMBERS =
            List.of("refresh_token_lifetime_minutes", "refresh_token_idle_minutes");

    /** The revision of the draft that was there when the fields were filled in. */
    static final String SEEN = "draft_revision";

    private DraftFields() {}

    static DraftForm json(JsonNode body) {
        Set<String> known = new HashSet<>(TEXTS);
        known.addAll(NUMBERS);
        known.addAll(Set.of("kind", "users", "api", SEEN));
        JsonFields fields = new JsonFields(body, known);
        String kind = fields.text("kind");
        Map<String, String> values = new HashMap<>();
        for (String name : TEXTS) {
            String text = fields.text(name);
            if (text != null) {
                values.put(name, text);
            }
        }
        for (String name : NUMBERS) {
            fields.maybeNumber(name).ifPresent(number -> values.put(name, String.valueOf(number)));
        }
        Optional<Long> seen = fields.maybeNumber(SEEN);
        boolean users = fields.flag("users", false);
        boolean api = fields.flag("api", false);
        fields.check();
        return new DraftForm(kind == null ? "" : kind, users, api, values, seen);
    }

    static DraftForm form(String kind, Form form) {
        Map<String, String> values = new HashMap<>();
        TEXTS.forEach(name -> values.put(name, form.text(name)));
        NUMBERS.forEach(name -> values.put(name, form.text(name)));
        return new DraftForm(
                kind,
                form.isOn("users"),
                form.isOn("api"),
                values,
                Optional.of(form.text(SEEN))
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::valueOf));
    }
}
