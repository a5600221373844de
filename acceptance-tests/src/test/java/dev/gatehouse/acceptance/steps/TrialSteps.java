package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person's trial sign-in with the settings of globex, and what it brought to light. */
public final class TrialSteps {
    private static final String PATH = Organizations.path("globex");

    @When("{word} tries the settings at Okta")
    public void tries(String person) {
        save();
        signIn(person);
    }

    @When(
            "{word} tries the settings at Okta, where the Refresh Token grant is taken away after"
                    + " the checks")
    public void triesWithoutRefresh(String person) {
        save();
        SpoiltTenant okta = new SpoiltTenant();
        World.current().takeBackLater(okta::mend);
        List<String> both = List.of("authorization_code", "refresh_token");
        okta.oauth(SpoiltTenant.WEB, "grant_types", List.of("authorization_code"), both);
        signIn(person);
    }

    private static void save() {
        String settings = World.current().recall("settings");
        var saved = World.current().api().send("PUT", PATH + "/draft", settings);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    private static void signIn(String person) {
        Browser browser =
                new Browser(World.current().installation().url())
                        .withBearer(World.current().tryOut().apiKey());
        String location =
                World.current()
                        .api()
                        .post(PATH + "/trial", Map.of(), browser)
                        .required("location")
                        .asText();
        SandboxTenant.Person known = World.current().okta("globex").person(person);
        browser.open(location)
                .submit(Map.of("username", known.login(), "password", known.password()));
    }

    @Then("the only finding of the trial is {string}")
    public void onlyFinding(String code) {
        assertThat(findings()).as(report().toString()).containsExactly(code);
    }

    @Then("the trial found nothing")
    public void foundNothing() {
        assertThat(findings()).as(report().toString()).isEmpty();
        assertThat(report().required("connected").asBoolean()).isTrue();
    }

    @Then("the trial tells {string}")
    public void tells(String words) {
        assertThat(report().toString()).contains(words);
    }

    private static JsonNode report() {
        return Organizations.connection("globex").required("report");
    }

    private static List<String> findings() {
        List<String> codes = new ArrayList<>();
        for (JsonNode check : report().required("checks")) {
            if (check.required("result").asText().equals("found")) {
                codes.add(check.required("finding").required("code").asText());
            }
        }
        return codes;
    }
}
