package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.Map;

/** Seeing and ending sessions, by the pages. */
public final class SessionSteps {
    private static final String OTHER = "vera's other device";

    @When("vera signed in with Okta on another device")
    public void onAnotherDevice() {
        SandboxTenant.Person vera = Organizations.person("vera");
        SignIn.begin(World.current().browser(OTHER), "acme")
                .submit(Map.of("username", vera.login(), "password", vera.password()));
        assertThat(SignIn.signedIn(World.current().browser(OTHER), "acme")).isTrue();
    }

    @When("ann asks for sessions that ended as {string}")
    public void endedFor(String reason) {
        Browser ann = list("ann", "");
        String link =
                ann.page().select(".gh-reasons a").stream()
                        .filter(chip -> chip.text().equals(reason))
                        .map(chip -> chip.attr("href"))
                        .findFirst()
                        .orElseThrow();
        ann.open(World.current().url(link));
    }

    @Then("the list shows vera's ended session and no live one")
    public void onlyEnded() {
        var states = World.current().browser("ann").page().select("#sessions .gh-state");
        assertThat(states.eachText())
                .isNotEmpty()
                .allSatisfy(state -> assertThat(state).contains("Signed out by administrator"));
        assertThat(World.current().browser("ann").page().select("#sessions tbody").text())
                .containsIgnoringCase("vera");
        String path = "/o/acme/api/v1/sessions?reason=signed_out_by_administrator&limit=200";
        assertThat(World.current().api().get(path).required("items").findValuesAsText("reason"))
                .isNotEmpty()
                .containsOnly("signed_out_by_administrator");
    }

    @Given("ann ended vera's session")
    @When("ann ends vera's session")
    public void endOne() {
        list("ann", "?state=live&search=" + Organizations.person("vera").login())
                .submit("form[action$='/end']", Map.of());
    }

    @When("{word} opens the list of sessions")
    public void opens(String person) {
        list(person, "");
    }

    @When("ann opens the list of sessions at an address that was damaged")
    public void opensDamaged() {
        list("ann", "?after=MjAyNi0xMS0y");
    }

    @Then("ann is told that the list does not go on from there, and led to its beginning")
    public void ledToTheBeginning() {
        Browser ann = World.current().browser("ann");
        assertThat(ann.text()).contains("This list does not go on from there");
        String way = ann.page().select("main a:contains(beginning of the list)").attr("href");
        ann.open(World.current().url(way));
        assertThat(ann.page().select("#sessions tbody tr")).isNotEmpty();
    }

    @Then("a program is told so, too")
    public void programIsTold() {
        String path = "/o/acme/api/v1/sessions?after=MjAyNi0xMS0y";
        var answer = World.current().api().send("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unreadable_mark").contains("\"after\"");
    }

    private static Browser list(String person, String query) {
        String path = "/o/" + Organizations.of(person) + "/sessions" + query;
        return World.current().browser(person).open(World.current().url(path));
    }

    @Then("{word} is no longer signed in")
    public void signedOut(String person) {
        assertThat(SignIn.signedIn(person)).isFalse();
    }

    @Then("{word} is still signed in")
    public void signedIn(String person) {
        assertThat(SignIn.signedIn(person)).isTrue();
    }

    @Then("{word}'s sign-in page says {string}")
    public void told(String person, String sentence) {
        assertThat(World.current().browser(person).text()).contains(sentence);
    }

    @When("ann asks to end all sessions and types {string}")
    public void endAll(String typed) {
        World.current()
                .browser("ann")
                .open(World.current().url("/o/acme/sessions/end"))
                .submit("form[action$='/sessions/end']", Map.of("confirm", typed));
    }

    @Then("the page says how many sessions of how many people would end")
    public void numbers() {
        assertThat(World.current().browser("ann").text())
                .containsPattern("This ends \\d+ live sessions of \\d+ people");
    }

    @Then("vera sees ann's session without a way to end it")
    public void seesOnly() {
        Browser vera = World.current().browser("vera");
        assertThat(vera.status()).isEqualTo(200);
        assertThat(vera.text()).containsIgnoringCase("ann");
        assertThat(vera.page().select("form[action$='/end']")).isEmpty();
    }

    @Then("vera is refused when vera ends ann's session all the same")
    public void refused() {
        assertThat(post("vera", sessionOf("ann"))).isEqualTo(403);
    }

    @When("ann ends gina's session all the same")
    public void foreign() {
        World.current().remember("status", String.valueOf(post("ann", sessionOf("gina"))));
    }

    @Then("there is no such session")
    public void unknown() {
        assertThat(World.current().recall("status")).isEqualTo("404");
    }

    /** Sends the form that the page does not offer. */
    private static int post(String person, String session) {
        Browser browser = World.current().browser(person);
        browser.open(World.current().url("/o/acme/my-sessions"));
        browser.page()
                .body()
                .append(
                        "<form id='forged' method='post' action='/o/acme/sessions/%s/end'></form>"
                                .formatted(session));
        return browser.submit("#forged", Map.of()).status();
    }

    private static String sessionOf(String person) {
        String path = "/o/" + Organizations.of(person) + "/api/v1/sessions?state=live&search=";
        JsonNode page = World.current().api().get(path + Organizations.person(person).login());
        return page.required("items").get(0).required("id").asText();
    }

    @When("vera ends all other sessions")
    public void endOthers() {
        World.current()
                .browser("vera")
                .open(World.current().url("/o/acme/my-sessions"))
                .submit("form[action$='/end-others']", Map.of());
    }

    @Then("the other device is no longer signed in")
    public void otherSignedOut() {
        assertThat(SignIn.signedIn(World.current().browser(OTHER), "acme")).isFalse();
    }

    @Then("the other device is still signed in")
    public void otherSignedIn() {
        assertThat(SignIn.signedIn(World.current().browser(OTHER), "acme")).isTrue();
    }
}
