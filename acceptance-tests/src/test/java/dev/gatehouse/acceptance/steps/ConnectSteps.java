package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Connecting globex to its Okta, by the pages and the API. */
public final class ConnectSteps {
    private static final String FORM = "/o/globex/settings/organization/identity-provider/okta";

    private static final List<String> ONLY_WITH_A_PERSON =
            List.of("access_policy", "assignment", "roles", "access_token");

    private static Browser administrator() {
        return World.current().browser("administrator");
    }

    @Given("globex is not connected yet")
    public void notConnected() {
        JsonApi api = World.current().api();
        if (!Organizations.state("globex").equals("not_connected")) {
            api.send("POST", Organizations.path("globex") + "/disconnect", "");
        }
        assertThat(Organizations.state("globex")).isEqualTo("not_connected");
    }

    @Given("the local administrator of globex is signed in")
    public void signedIn() {
        SignIn.local(administrator(), "globex");
        assertThat(SignIn.signedIn(administrator(), "globex")).isTrue();
    }

    @When("the administrator enters the settings of globex's Okta")
    @Given("the administrator entered the settings of globex's Okta")
    public void enters() {
        save(Map.of());
    }

    /** Fills in the form with fitting settings, but for the changes. */
    private static Browser save(Map<String, String> changes) {
        SandboxTenant okta = World.current().okta("globex");
        Map<String, String> form = new TreeMap<>();
        form.put("users", "true");
        form.put("api", "true");
        form.put("metadata_url", okta.issuer());
        form.put("organization_domain", "");
        form.put("authorization_server_id", "");
        form.put("client_id", okta.clientId());
        form.put("client_secret", okta.clientSecret());
        form.put("native_client_id", okta.nativeClientId());
        form.putAll(changes);
        return administrator()
                .open(World.current().url(FORM))
                .submit("form[action$='/identity-provider/okta']", form);
    }

    @Then("every check passes and the state is Configured")
    public void configured() {
        JsonNode draft = Organizations.connection("globex").required("draft");
        assertThat(draft.required("usable").asBoolean()).as(draft.toString()).isTrue();
        assertThat(draft.required("checks")).isNotEmpty();
        draft.required("checks")
                .forEach(
                        check ->
                                assertThat(check.required("result").asText())
                                        .as(check.toString())
                                        .isEqualTo(
                                                ONLY_WITH_A_PERSON.contains(
                                                                check.required("check").asText())
                                                        ? "not_tried"
                                                        : "passed"));
        assertThat(Organizations.state("globex")).isEqualTo("configured");
    }

    @When("the administrator connects and signs in at Okta as gina")
    public void connects() {
        SandboxTenant.Person gina = Organizations.person("gina");
        administrator().open(World.current().url(FORM)).submit("form[action$='/trial']", Map.of());
        administrator().submit(Map.of("username", gina.login(), "password", gina.password()));
    }

    @Then("the state is Connected")
    public void connected() {
        assertThat(Organizations.state("globex"))
                .as("%s", Organizations.connection("globex"))
                .isEqualTo("connected");
    }

    @Then("the state is Configured")
    public void isConfigured() {
        assertThat(Organizations.state("globex")).isEqualTo("configured");
    }

    @Then("the administrator is still signed in as before")
    public void stillSignedIn() {
        assertThat(SignIn.signedIn(administrator(), "globex")).isTrue();
        assertThat(administrator().text()).contains("Local Administrator");
    }

    @Then("nobody was bound by it")
    public void nobodyBound() {
        assertThat(
                        Users.find("gina")
                                .map(user -> user.required("state").asText())
                                .orElse("inactive"))
                .isEqualTo("inactive");
    }

    @When(
            "the administrator enters the organization domain and the authorization server ID"
                    + " instead")
    public void domainInstead() {
        SandboxTenant okta = World.current().okta("globex");
        String server = okta.issuer().substring(okta.issuer().lastIndexOf('/') + 1);
        save(
                Map.of(
                        "metadata_url",
                        "",
                        "organization_domain",
                        okta.domain(),
                        "authorization_server_id",
                        server));
    }

    @When("the administrator enters an authorization server that does not exist")
    @When("the administrator saves a draft with an authorization server that does not exist")
    public void wrongServer() {
        String issuer = World.current().okta("globex").issuer();
        save(
                Map.of(
                        "metadata_url",
                        issuer.substring(0, issuer.lastIndexOf('/')) + "/ausdoesnotexist00000"));
    }

    @Then("the finding {string} stands at the metadata URL")
    public void finding(String code) {
        String checks =
                Organizations.connection("globex").required("draft").required("checks").toString();
        assertThat(checks).contains("\"" + code + "\"").contains("metadata_url");
        assertThat(administrator().text()).contains("Expected");
    }

    @Then("connecting is not offered")
    public void notOffered() {
        assertThat(administrator().page().select("form[action$='/trial'] button:not([disabled])"))
                .isEmpty();
    }

    @When("the administrator enters {string} as metadata URL and no client ID")
    public void malformed(String url) {
        save(Map.of("metadata_url", url, "client_id", ""));
    }

    @Then("there is a message at the metadata URL")
    public void messageAtUrl() {
        assertMessage("metadata_url");
    }

    @Then("there is a message at the client ID")
    public void messageAtClient() {
        assertMessage("client_id");
    }

    private static void assertMessage(String field) {
        String described =
                administrator().page().select("[name=" + field + "]").attr("aria-describedby");
        assertThat(administrator().page().select("[name=" + field + "]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(described).isNotEmpty();
    }

    @Then("nothing was saved")
    public void nothingSaved() {
        assertThat(Organizations.state("globex")).isEqualTo("not_connected");
    }

    @Then("gina can still sign in")
    public void canSignIn() {
        Users.bind("gina");
        SignIn.complete("gina");
        assertThat(SignIn.signedIn("gina")).isTrue();
    }

    @When("somebody edits the draft while the administrator is at Okta")
    public void editedMeanwhile() {
        administrator().submit("form[action$='/trial']", Map.of());
        World.current()
                .api()
                .put(Organizations.path("globex") + "/draft", Organizations.settings("globex"));
        SandboxTenant.Person gina = Organizations.person("gina");
        administrator().submit(Map.of("username", gina.login(), "password", gina.password()));
    }

    @Then("the administrator comes back to {string}")
    public void comesBackTo(String words) {
        assertThat(administrator().text()).containsIgnoringCase(words);
    }

    @When("Okta is down and the administrator enters the settings")
    public void downWhileSaving() {
        Map<String, Object> settings = Organizations.settings("globex");
        World.current().stopOkta();
        World.current()
                .answered(
                        World.current()
                                .api()
                                .send(
                                        "PUT",
                                        Organizations.path("globex") + "/draft",
                                        json(settings)));
        assertThat(World.current().answer().statusCode()).isEqualTo(200);
        administrator().open(World.current().url(FORM));
    }

    private static String json(Map<String, Object> settings) {
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(settings).toString();
    }
}
