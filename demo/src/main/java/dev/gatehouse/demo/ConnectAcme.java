package dev.gatehouse.demo;

import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import java.util.Map;
import java.util.TreeMap;

/** Connects acme to its Okta tenant, by a real sign-in there. */
final class ConnectAcme {
    private static final String PATH = "/o/acme/api/v1/connection";
    private final String gatehouse;
    private final JsonApi api;
    private final String apiKey;

    ConnectAcme(String gatehouse, JsonApi api, String apiKey) {
        this.gatehouse = gatehouse;
        this.api = api;
        this.apiKey = apiKey;
    }

    void connect(SandboxTenant tenant) {
        Map<String, Object> draft = new TreeMap<>();
        draft.put("kind", "okta");
        draft.put("users", true);
        draft.put("api", true);
        draft.put("metadata_url", tenant.issuer());
        draft.put("client_id", tenant.clientId());
        draft.put("client_secret", tenant.clientSecret());
        draft.put("native_client_id", tenant.nativeClientId());
        api.put(PATH + "/draft", draft);
        Browser browser = new Browser(gatehouse).withBearer(apiKey);
        String location =
                api.post(PATH + "/trial", Map.of(), browser).required("location").asText();
        SandboxTenant.Person somebody = tenant.people().getFirst();
        browser.open(location);
        browser.submit(Map.of("username", somebody.login(), "password", somebody.password()));
        String state = api.get(PATH).required("state").asText();
        if (!state.equals("connected")) {
            throw new IllegalStateException("acme is " + state + " after its trial sign-in");
        }
    }
}
