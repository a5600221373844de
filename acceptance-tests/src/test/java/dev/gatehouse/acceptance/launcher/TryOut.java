package dev.gatehouse.acceptance.launcher;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.ConnectByTrial;
import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An installation with an operator and three organizations, each with a local administrator. */
public final class TryOut implements AutoCloseable {
    public static final String PASSWORD = "correct-horse-battery-7";
    public static final List<String> ORGANIZATIONS = List.of("acme", "globex", "hooli");
    private final Installation installation;
    private final String setUpLink;
    private final String apiKey;

    public TryOut() {
        this(Installation.start());
    }

    /** In an empty installation. */
    TryOut(Installation empty) {
        installation = empty;
        setUpLink = empty.owner().run("operator", "set-up-link");
        apiKey = empty.owner().run("operator", "api-key", "--name", "acceptance tests");
        new Browser(installation.url())
                .open(setUpLink)
                .submit(
                        Map.of(
                                "name",
                                "Oscar Operator",
                                "login",
                                "oscar@gatehouse.example",
                                "password",
                                PASSWORD,
                                "password_again",
                                PASSWORD));
        ORGANIZATIONS.forEach(this::organization);
    }

    private void organization(String slug) {
        String name = slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
        api().post("/api/v1/organizations", Map.of("slug", slug, "name", name));
        String path = "/api/v1/organizations/" + slug + "/invitations";
        Map<String, String> administrator =
                Map.of("name", "Local Administrator", "login", "admin@" + slug + ".example");
        String link = api().post(path, administrator).required("link").asText();
        new Browser(installation.url())
                .open(link)
                .submit(Map.of("password", PASSWORD, "password_again", PASSWORD));
    }

    public Installation installation() {
        return installation;
    }

    public String setUpLink() {
        return setUpLink;
    }

    public String apiKey() {
        return apiKey;
    }

    /** The API with a key that may do everything. */
    public JsonApi api() {
        return new JsonApi(installation.url(), apiKey);
    }

    public JsonApi sandbox() {
        return new JsonApi(installation.sandboxUrl(), "");
    }

    public SandboxTenant okta(String tenant) {
        return SandboxTenant.read(sandbox(), tenant);
    }

    public JsonNode connection(String slug) {
        return api().get(path(slug));
    }

    public static String path(String slug) {
        return "/o/" + slug + "/api/v1/connection";
    }

    /** The settings that fit the organization's Okta tenant. */
    public Map<String, Object> settings(String slug) {
        return okta(slug).settings();
    }

    /** Connects the organization by a trial sign-in, unless it is connected. */
    public void connect(String slug) {
        if (!connection(slug).required("state").asText().equals("connected")) {
            putInForce(slug, settings(slug));
        }
    }

    /** Brings settings into force by a trial sign-in. */
    public void putInForce(String slug, Map<String, Object> settings) {
        new ConnectByTrial(installation.url(), apiKey).connect(slug, okta(slug), settings);
    }

    /** Connects the organization and binds a user to a person's login. */
    public void connectFor(String slug, String person) {
        connect(slug);
        String login = okta(slug).person(person).login();
        String users = "/o/" + slug + "/api/v1/users";
        api().post(users, Map.of("name", person, "domain_name", login));
    }

    /** A browser in which the person has signed in with Okta, at that node. */
    public Browser signIn(String slug, String person, String node) {
        SandboxTenant.Person known = okta(slug).person(person);
        return new Browser(node)
                .open(node + "/o/" + slug + "/sign-in")
                .submit("form[action$='/login/okta']", Map.of())
                .submit(Map.of("username", known.login(), "password", known.password()));
    }

    @Override
    public void close() {
        installation.close();
    }
}
