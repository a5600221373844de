package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What happens to people at Okta and here, and where they and administrators read why. */
public final class EndSteps {
    private static final String TENANT = "/admin/tenants/acme";

    private static void act(String person, String act, Map<String, String> what) {
        String login = Organizations.person(person).login();
        World.current().sandbox().post(TENANT + "/users/" + login + "/" + act, what);
    }

    @Given("{word} joined the group {string} at Okta")
    public void joins(String person, String group) {
        act(person, "join-group", Map.of("group", group));
        World.current().takeBackLater(() -> act(person, "leave-group", Map.of("group", group)));
    }

    @When("{word} leaves the group {string} at Okta")
    public void leaves(String person, String group) {
        act(person, "leave-group", Map.of("group", group));
        World.current().takeBackLater(() -> act(person, "join-group", Map.of("group", group)));
    }

    @When("{word} leaves the group {string} at Okta, but stays assigned")
    public void leavesAssigned(String person, String group) {
        String app = World.current().okta("acme").clientId();
        act(person, "assign-app", Map.of("app", app));
        World.current().takeBackLater(() -> act(person, "unassign-app", Map.of("app", app)));
        leaves(person, group);
    }

    @When("Okta's administrator revokes everything of {word}")
    public void clears(String person) {
        act(person, "clear-sessions", Map.of());
    }

    @When("{word} is suspended at Okta, and nobody tells")
    public void suspended(String person) {
        act(person, "suspend", Map.of());
        World.current().takeBackLater(() -> act(person, "unsuspend", Map.of()));
    }

    @Given("Okta tells at a renewal that a person is not assigned")
    public void tellsUnassigned() {
        choose("REFRESH_UNASSIGNED", "told");
        World.current().takeBackLater(() -> choose("REFRESH_UNASSIGNED", "invalid_grant"));
    }

    static void choose(String name, String value) {
        World.current().sandbox().post(TENANT + "/switches", Map.of(name, value));
    }

    @When("the user of {word} is disabled here")
    public void disable(String person) {
        change(person, "enabled", false);
        World.current().takeBackLater(() -> change(person, "enabled", true));
    }

    @Given("{word} was granted {string} here")
    public void granted(String person, String role) {
        change(person, "grants", List.of(role));
        World.current().takeBackLater(() -> change(person, "grants", List.of()));
    }

    private static void change(String person, String field, Object value) {
        JsonNode user = Users.find(person).orElseThrow();
        Map<String, Object> changed = new TreeMap<>();
        changed.put("name", user.required("name").asText());
        changed.put("enabled", true);
        changed.put("domain_name", user.required("domain_name").asText());
        changed.put("version", user.required("version").asLong());
        changed.put(field, value);
        World.current().api().put("/o/acme/api/v1/users/" + user.required("id").asText(), changed);
    }

    @When("an administrator ends {word}'s session")
    @When("an administrator ends {word}'s newest session")
    public void ended(String person) {
        administrators("acme", "?state=live&search=" + Organizations.person(person).login())
                .submit("form[action$='/end']", Map.of());
    }

    @When("{word} presses Sign out on a page that was open before")
    public void signsOutLate(String person) {
        Browser browser = World.current().browser(person);
        browser.submit("form[action$='/sign-out']", Map.of());
        browser.submit("form[method=post]", Map.of());
    }

    @Then("{word} has the role {string} too")
    public void hasRole(String person, String role) {
        assertThat(SignIn.signedIn(person)).isTrue();
        assertThat(Users.find(person).orElseThrow().required("roles").toString()).contains(role);
    }

    @Then("{word} reads {string}")
    public void reads(String person, String sentence) {
        assertThat(SignIn.signedIn(person)).isFalse();
        assertThat(World.current().browser(person).text()).contains(sentence);
    }

    /** In the words of the list; the audit log has the same as a key. */
    @Then("the session list and the audit log tell of {word} {string}")
    public void told(String person, String reason) {
        String organization = Organizations.of(person);
        String query = "?state=ended&search=" + Organizations.person(person).login();
        var rows = administrators(organization, query).page().select("#sessions tbody tr");
        assertThat(rows).isNotEmpty();
        assertThat(rows.getFirst().text())
                .startsWith(Users.find(person).orElseThrow().required("name").asText())
                .contains(reason);
        assertThat(newestReason(organization)).isEqualTo(key(reason));
        assertThat(newestInAuditLog(organization)).contains(reason);
    }

    private static String key(String reason) {
        return reason.toLowerCase(Locale.ROOT).replace("the ", "").replace(' ', '_');
    }

    private static String newestInAuditLog(String organization) {
        return World.current()
                .browser("administrator of " + organization)
                .open(World.current().url("/o/" + organization + "/audit"))
                .page()
                .select(".gh-audit > li")
                .stream()
                .map(Element::text)
                .filter(text -> text.matches(".*Sessions? ended.*"))
                .findFirst()
                .orElseThrow();
    }

    private static String newestReason(String organization) {
        JsonNode items =
                World.current().api().get("/o/" + organization + "/api/v1/audit").required("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(entry -> entry.required("act").asText().matches("sessions?_ended"))
                .findFirst()
                .orElseThrow()
                .required("details")
                .required("reason")
                .asText();
    }

    /** The list of sessions as a local administrator sees it, who signs in without a provider. */
    private static Browser administrators(String organization, String query) {
        Browser browser = World.current().browser("administrator of " + organization);
        String list = World.current().url("/o/" + organization + "/sessions" + query);
        if (!browser.open(list).location().getPath().endsWith("/sessions")) {
            SignIn.local(browser, organization);
            browser.open(list);
        }
        return browser;
    }
}
