package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.acceptance.launcher.Installation;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

import java.util.ArrayList;
import java.util.List;

/** How a run of the assistant ended, and what reading the tenant back finds. */
public final class SetUpRunSteps {
    private static Assistant assistant() {
        return World.current().assistant();
    }

    private static JsonNode run() {
        return assistant().run();
    }

    @Given("the assistant has set the tenant up")
    public void hasSetUp() {
        assistant().setUp();
        finished();
    }

    @Then("the run is finished and its draft can be proven")
    public void finished() {
        assertThat(run().required("state").asText()).as(run().toString()).isEqualTo("finished");
        assertThat(run().required("draft_saved").asBoolean()).isTrue();
        JsonNode draft = Organizations.connection("hooli").required("draft");
        assertThat(draft.required("usable").asBoolean()).as(draft.toString()).isTrue();
    }

    @Then("the run stopped with the finding {string}")
    public void stopped(String code) {
        assertThat(run().required("state").asText()).as(run().toString()).isEqualTo("stopped");
        assertThat(results(run())).contains("failed", "not_reached");
        assertThat(run().required("steps").findValuesAsText("code")).containsExactly(code);
    }

    private static List<String> results(JsonNode run) {
        List<String> results = new ArrayList<>();
        run.required("steps").forEach(step -> results.add(step.required("result").asText()));
        return results;
    }

    /** What needs a person is shown by the trial; what was not entered needs no check. */
    @Then("each check without a person has passed")
    public void eachPassed() {
        JsonNode checks = Organizations.connection("hooli").required("draft").required("checks");
        List<String> passed = new ArrayList<>();
        for (JsonNode check : checks) {
            String result = check.required("result").asText();
            if (result.equals("passed")) {
                passed.add(check.required("check").asText());
            } else {
                assertThat(check.path("why").asText())
                        .as(check.toString())
                        .containsAnyOf("Connect Now shows it", "is needed here", "is entered");
            }
        }
        assertThat(passed).hasSizeGreaterThan(9).contains("redirect_uri", "scopes", "pkce");
    }

    @Then("reading the tenant back finds nothing wrong")
    public void nothingWrong() {
        assertThat(findings()).isEmpty();
    }

    @Then("reading the tenant back finds {string} and nothing else")
    public void finds(String code) {
        assertThat(findings()).containsExactly(code);
    }

    private static List<String> findings() {
        return assistant().checks().stream()
                .filter(check -> check.required("result").asText().equals("found"))
                .map(check -> check.required("finding").required("code").asText())
                .toList();
    }

    @Then("the credential is in no answer, audit entry, log or file")
    public void nowhere() {
        String secret = assistant().secret();
        Installation installation = World.current().installation();
        assertThat(World.current().api().get("/o/hooli/api/v1/audit").toString())
                .contains("provider_set_up")
                .doesNotContain(secret);
        assertThat(Assistant.now().toString()).doesNotContain(secret);
        assertThat(installation.serverOutput()).doesNotContain(secret);
        // What the server keeps is seen to be searched: the name of an object is found.
        assertThat(installation.keeps("Gatehouse hooli web app")).isTrue();
        assertThat(installation.keeps(secret)).isFalse();
    }
}
