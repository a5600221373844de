package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.en.Then;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What the assistant means to do to hooli's Okta. */
public final class SetUpPlanSteps {
    private static Assistant assistant() {
        return World.current().assistant();
    }

    @Then("the plan warns with {string}")
    public void warns(String code) {
        assertThat(notes("warning")).containsExactly(code);
    }

    @Then("the plan notes {string}")
    public void says(String code) {
        assertThat(notes("note")).containsExactly(code);
    }

    private List<String> notes(String severity) {
        List<String> codes = new ArrayList<>();
        for (JsonNode note : assistant().plan().required("notes")) {
            if (note.required("severity").asText().equals(severity)) {
                codes.add(note.required("code").asText());
            }
        }
        return codes;
    }

    @Then("the plan as Terraform imports everything, changes {string} and leaves the rest")
    public void terraform(String setting) {
        int steps = assistant().plan().required("steps").size();
        HttpResponse<String> answer = assistant().ask("/terraform");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        ExportedPlan exported = new ExportedPlan(answer.body());
        exported.imports(steps);
        exported.changesOnly(setting);
        assertThat(answer.body()).doesNotContain(assistant().secret());
    }

    @Then("the plan leaves everything as it is")
    public void leaves() {
        JsonNode seen = assistant().plan();
        assertThat(seen.required("changes_nothing").asBoolean()).as(seen.toString()).isTrue();
    }

    @Then("the plan would change {string} of {string} and nothing else")
    public void wouldChange(String setting, String object) {
        List<String> changes = new ArrayList<>();
        for (JsonNode step : assistant().plan().required("steps")) {
            if (!step.required("action").asText().equals("leave")) {
                step.required("differences")
                        .forEach(
                                d ->
                                        changes.add(
                                                step.required("object").asText()
                                                        + ": "
                                                        + d.required("setting").asText()));
            }
        }
        assertThat(changes).containsExactly(object + ": " + setting);
    }

    @Then("the tenant is refused with {string} at the field {string}")
    public void refused(String code, String field) {
        HttpResponse<String> answer = assistant().ask("/plan");
        assertThat(answer.statusCode()).isEqualTo(502);
        JsonNode error = JsonApi.read(answer.body()).required("errors").get(0);
        assertThat(error.required("code").asText()).isEqualTo(code);
        assertThat(error.required("field").asText()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain(assistant().secret());
    }
}
