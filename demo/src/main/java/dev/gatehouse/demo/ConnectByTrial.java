package dev.gatehouse.demo;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import java.util.Map;

/** Brings an organization's settings into force, by a real sign-in at its Okta tenant. */
public final class ConnectByTrial {
    private static final int MOST_SAVES = 3;
    private final String gatehouse;
    private final JsonApi api;
    private final String apiKey;

    public ConnectByTrial(String gatehouse, String apiKey) {
        this.gatehouse = gatehouse;
        this.api = new JsonApi(gatehouse, apiKey);
        this.apiKey = apiKey;
    }

    /** Fails unless exactly these settings are in force afterwards. */
    public void connect(String slug, SandboxTenant tenant, Map<String, Object> settings) {
        String path = "/o/" + slug + "/api/v1/connection";
        saveUsableDraft(path, settings);
        Browser browser = new Browser(gatehouse).withBearer(apiKey);
        String location =
                api.post(path + "/trial", Map.of(), browser).required("location").asText();
        SandboxTenant.Person somebody = tenant.people().getFirst();
        browser.open(location)
                .submit(Map.of("username", somebody.login(), "password", somebody.password()));
        JsonNode now = api.get(path);
        if (!now.required("state").asText().equals("connected") || !now.path("draft").isNull()) {
            throw new IllegalStateException("Not connected: " + now + browser.text());
        }
    }

    /** On a machine that just starts programs a check may take too long: then it is saved again. */
    private void saveUsableDraft(String path, Map<String, Object> settings) {
        for (int tries = 0; tries < MOST_SAVES; tries++) {
            JsonNode draft = api.put(path + "/draft", settings).required("draft");
            if (draft.required("usable").asBoolean()) {
                return;
            }
        }
        throw new IllegalStateException("Not usable: " + api.get(path + "/diagnosis"));
    }
}
