package dev.gatehouse.web.setup;

import dev.gatehouse.application.setup.SetUpForm;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.page.Form;

import io.micronaut.json.tree.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what was entered for a set-up, from a form or from JSON. */
final class SetUpFields {
    private static final List<String> TEXTS =
            List.of(
                    "organization_domain",
                    "credential",
                    "api_token",
                    "service_client_id",
                    "private_key",
                    "key_id",
                    "client_authentication",
                    "server",
                    "authorization_server_id",
                    "api_keys_uri");

    private static final List<String> LISTS = List.of("native_redirect_uris", "api_access");

    private SetUpFields() {}

    /** What was entered, and the plan that was agreed to. */
    record Entered(SetUpForm form, String plan) {}

    static Entered json(JsonNode body) {
        Set<String> known = new HashSet<>(TEXTS);
        known.addAll(LISTS);
        known.addAll(Set.of("kind", "dpop", "plan"));
        JsonFields fields = new JsonFields(body, known);
        Map<String, String> values = new HashMap<>();
        for (String name : TEXTS) {
            String text = fields.text(name);
            if (text != null) {
                values.put(name, text);
            }
        }
        for (String name : LISTS) {
            values.put(name, String.join(" ", fields.list(name, Function.identity())));
        }
        String kind = fields.text("kind");
        String plan = fields.text("plan");
        boolean dpop = fields.flag("dpop", false);
        fields.check();
        return new Entered(
                new SetUpForm(kind == null ? "" : kind, dpop, values), plan == null ? "" : plan);
    }

    static Entered form(String kind, Form form) {
        Map<String, String> values = new HashMap<>();
        TEXTS.forEach(name -> values.put(name, form.text(name)));
        values.put("native_redirect_uris", form.text("native_redirect_uris"));
        values.put("api_access", String.join(" ", form.all("api_access")));
        return new Entered(new SetUpForm(kind, form.isOn("dpop"), values), form.text("plan"));
    }
}
