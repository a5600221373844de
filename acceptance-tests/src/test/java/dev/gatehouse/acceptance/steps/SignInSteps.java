package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Signing in with Okta, and all the ways it goes wrong. */
public final class SignInSteps {
    private String refused = "";

    @When("{word} signs in with Okta")
    @Given("{word} signed in with Okta")
    public void signsIn(String person) {
        SignIn.complete(person);
        refused = World.current().browser(person).text();
    }

    @Given("{word} began to sign in")
    public void began(String person) {
        SignIn.begin(person);
    }

    @Given("adam is in the groups {string} and {string} at Okta")
    public void inGroups(String one, String other) {
        JsonNode tenant = World.current().sandbox().get("/admin/tenants/acme");
        for (JsonNode user : tenant.required("users")) {
            if (user.required("login").asText().startsWith("adam@")) {
                assertThat(user.required("groups").toString()).contains(one, other);
            }
        }
    }

    @Given("nora is in no group at Okta, but assigned to the application")
    @Given("otto exists at Okta, but is not assigned to the application")
    public void asSeeded() {
        SandboxTenant okta = World.current().okta("acme");
        assertThat(okta.person("nora").login()).isNotEmpty();
        assertThat(okta.person("otto").login()).isNotEmpty();
    }

    @Then("{word} has the roles {string} and {string}")
    public void roles(String person, String one, String other) {
        assertThat(SignIn.signedIn(person)).isTrue();
        List<String> roles = new ArrayList<>();
        Users.find(person)
                .orElseThrow()
                .required("roles")
                .forEach(role -> roles.add(role.asText()));
        assertThat(roles).containsExactlyInAnyOrder(one, other);
    }

    @Then("{word} is refused because no group gives a role")
    public void noRole(String person) {
        assertRefused(person, "none of the groups");
    }

    @Then("{word} is refused because nobody is bound to the login")
    public void notAssigned(String person) {
        assertRefused(person, "do not have a user here yet");
    }

    @Then("{word} is refused because Okta did not let otto in")
    public void denied(String person) {
        assertRefused(person, "did not let you in");
    }

    private void assertRefused(String person, String sentence) {
        assertThat(refused).containsIgnoringCase(sentence).containsIgnoringCase("reference");
        assertThat(SignIn.signedIn(person)).isFalse();
    }

    @Then("the page shows a reference code that stands in the audit log")
    public void reference() {
        JsonNode newest =
                World.current().api().get("/o/acme/api/v1/audit").required("items").get(0);
        assertThat(newest.required("act").asText()).isEqualTo("sign_in_refused");
        assertThat(refused).contains(newest.required("correlation_id").asText());
    }

    @When("somebody comes back from Okta with an invented state")
    public void invented() {
        refused =
                World.current()
                        .browser("somebody")
                        .open(callback("state=invented&code=whatever"))
                        .text();
    }

    private static String callback(String query) {
        return World.current().url("/o/acme/login/okta/redirect?" + query);
    }

    @When("the same answer of Okta is opened again")
    public void again() {
        Browser browser = World.current().browser("ann");
        URI answer =
                browser.visited().stream()
                        .filter(uri -> uri.getPath().endsWith("/redirect"))
                        .findFirst()
                        .orElseThrow();
        refused = browser.open(answer.toString()).text();
    }

    @When("another browser opens the answer of Okta")
    public void otherBrowser() {
        SandboxTenant.Person ann = Organizations.person("ann");
        URI answer =
                World.current()
                        .browser("ann")
                        .submitUntilItLeaves(
                                Map.of("username", ann.login(), "password", ann.password()));
        World.current().remember("answer", answer.toString());
        refused = World.current().browser("somebody else").open(answer.toString()).text();
    }

    @Then("ann can still complete it")
    public void stillCompletes() {
        World.current().browser("ann").open(World.current().recall("answer"));
        assertThat(SignIn.signedIn("ann")).isTrue();
    }

    @When("ann comes back after {int} minutes")
    public void late(int minutes) {
        World.current().installation().pass(Duration.ofMinutes(minutes));
        refused = SignIn.atOkta("ann").text();
    }

    @When("Okta goes down before ann comes back")
    public void down() {
        SandboxTenant.Person ann = Organizations.person("ann");
        Browser browser = World.current().browser("ann");
        URI answer =
                browser.submitUntilItLeaves(
                        Map.of("username", ann.login(), "password", ann.password()));
        World.current().stopOkta();
        refused = browser.open(answer.toString()).text();
    }

    @Then("the page says that the sign-in is not known")
    public void unknown() {
        says("not begun here");
    }

    @Then("the page says that the sign-in was already completed")
    public void used() {
        says("already completed");
    }

    @Then("the page says that the sign-in was begun in another browser")
    public void foreign() {
        says("another browser");
    }

    @Then("the page says that the sign-in took too long")
    public void tooLong() {
        says("too long");
    }

    @Then("the page says that Okta cannot be reached at the moment")
    public void unreachable() {
        says("cannot be reached");
    }

    private void says(String words) {
        assertThat(refused).containsIgnoringCase(words).containsIgnoringCase("reference");
    }

    @When("ann signs in at acme and gina signs in at globex in the same browser")
    public void both() {
        Browser shared = World.current().browser("ann");
        SignIn.complete("ann");
        SandboxTenant.Person gina = Organizations.person("gina");
        SignIn.begin(shared, "globex")
                .submit(Map.of("username", gina.login(), "password", gina.password()));
    }

    @Then("{word} is signed in at {word}")
    public void signedInAt(String person, String organization) {
        Browser shared = World.current().browser("ann");
        assertThat(SignIn.signedIn(shared, organization)).as(person).isTrue();
    }

    @When("ann's session cookie is presented at globex")
    public void foreignCookie() {
        Browser ann = World.current().browser("ann");
        String acme = cookie(ann);
        Browser thief = World.current().browser("thief");
        thief.open(World.current().url("/o/globex"));
        Browser administrator = World.current().browser("administrator");
        SignIn.local(administrator, "globex");
        thief.keep(cookie(administrator) + "=" + ann.cookies().get(acme));
        thief.keep(acme + "=" + ann.cookies().get(acme));
    }

    private static String cookie(Browser browser) {
        return browser.cookies().keySet().stream()
                .filter(name -> name.matches("gh-[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
    }

    @Then("globex asks to sign in")
    public void asks() {
        assertThat(SignIn.signedIn(World.current().browser("thief"), "globex")).isFalse();
    }

    @When("ann signs out")
    public void signsOut() {
        Browser ann = World.current().browser("ann");
        World.current().remember("cookie", cookie(ann) + "=" + ann.cookies().get(cookie(ann)));
        ann.open(World.current().url("/o/acme")).submit("form[action$='/sign-out']", Map.of());
        ann.submit("form[method=post]", Map.of());
    }

    @Then("the sign-in page says {string}")
    public void signInPageSays(String words) {
        Browser ann = World.current().browser("ann");
        assertThat(ann.location().getPath()).endsWith("/sign-in");
        assertThat(ann.text()).contains(words);
    }

    @Then("the former session cookie is worth nothing")
    public void deadCookie() {
        Browser thief = World.current().browser("thief");
        thief.keep(World.current().recall("cookie"));
        assertThat(SignIn.signedIn(thief, "acme")).isFalse();
    }

    @Then("Okta asks for the password again")
    public void asksAgain() {
        SignIn.begin("ann");
        assertThat(World.current().browser("ann").page().select("input[type=password]"))
                .isNotEmpty();
    }
}
