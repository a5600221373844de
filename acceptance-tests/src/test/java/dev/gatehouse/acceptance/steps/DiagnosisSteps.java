package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Mistakes in globex's settings or Okta tenant, and what diagnosis says of them. */
public final class DiagnosisSteps {
    private static final String DIAGNOSIS = Organizations.path("globex") + "/diagnosis";

    private final SpoiltTenant okta = new SpoiltTenant();
    private final Map<String, Object> client = new TreeMap<>();
    private JsonNode checks = JsonApi.read("[]");

    @After("@misconfiguration")
    public void mend() {
        okta.mend();
    }

    @Given("globex's Okta is set up with {string}")
    public void spoilt(String mistake) {
        Map<String, Object> form = new TreeMap<>(Organizations.settings("globex"));
        Misconfigurations.named(mistake).accept(okta, form);
        World.current()
                .remember(
                        "settings",
                        new com.fasterxml.jackson.databind.ObjectMapper()
                                .valueToTree(form)
                                .toString());
    }

    @When("the settings are saved")
    public void saved() {
        var answer =
                World.current()
                        .api()
                        .send(
                                "PUT",
                                Organizations.path("globex") + "/draft",
                                World.current().recall("settings"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        checks = JsonApi.read(answer.body()).required("draft").required("checks");
    }

    @Then("the only finding is {string}")
    public void onlyFinding(String code) {
        assertThat(findings()).as(checks.toString()).containsExactly(code);
    }

    @Then("there is no finding")
    public void noFinding() {
        assertThat(findings()).as(checks.toString()).isEmpty();
    }

    @Then("nothing that was not tried is told as passed")
    public void notTried() {
        for (String check : List.of("access_policy", "assignment", "roles", "access_token")) {
            assertThat(result(check)).as(check).isEqualTo("not_tried");
        }
    }

    @Then("the finding says where to click")
    public void remedy() {
        for (JsonNode check : checks) {
            JsonNode finding = check.path("finding");
            if (finding.isObject()) {
                assertThat(finding.required("seen").asText()).isNotBlank();
                assertThat(finding.required("expected").asText()).isNotBlank();
                assertThat(finding.required("at_provider").asText()).isNotBlank();
                String help = finding.required("documentation").asText();
                assertThat(help).endsWith("#" + finding.required("code").asText());
            }
        }
    }

    private List<String> findings() {
        List<String> codes = new ArrayList<>();
        for (JsonNode check : checks) {
            if (check.required("result").asText().equals("found")) {
                codes.add(check.required("finding").required("code").asText());
            }
        }
        return codes;
    }

    private String result(String name) {
        for (JsonNode check : checks) {
            if (check.required("check").asText().equals(name)) {
                return check.required("result").asText();
            }
        }
        return "missing";
    }

    @Given("a program with the client ID and secret that globex's Okta gave it")
    public void program() {
        var app = World.current().okta("globex").service("api::view_only");
        client.put("client_id", app.clientId());
        client.put("client_secret", app.secret());
    }

    @Given("the mistake {string}")
    public void apiMistake(String mistake) {
        switch (mistake) {
            case "a wrong secret" -> client.put("client_secret", "a-secret-of-nobody-at-all");
            case "a mistyped client ID" -> client.put("client_id", "0oanobodyknows000000");
            case "DPoP left on" ->
                    okta.oauth(SpoiltTenant.API, "dpop_bound_access_tokens", true, false);
            case "no Client Credentials grant" ->
                    okta.oauth(
                            SpoiltTenant.API,
                            "grant_types",
                            List.of(),
                            List.of("client_credentials"));
            case "no policy for the program" -> okta.deactivatePolicies();
            case "no scope of a role" -> {
                okta.removeScope("api::super_administrator");
                okta.removeScope("api::administrator");
                okta.removeScope("api::view_only");
            }
            default -> throw new IllegalArgumentException(mistake);
        }
    }

    @Given("the settings of globex are saved with the audience {string}")
    public void audience(String audience) {
        Map<String, Object> form = new TreeMap<>(Organizations.settings("globex"));
        form.put("audience", audience);
        World.current().api().put(Organizations.path("globex") + "/draft", form);
    }

    @Given("the settings of globex are saved")
    public void draftSaved() {
        World.current()
                .api()
                .put(Organizations.path("globex") + "/draft", Organizations.settings("globex"));
    }

    @When("the program's access is tried")
    public void tried() {
        checks = World.current().api().post(DIAGNOSIS + "/api-client", client);
    }

    @Then("the view only role is granted and no other")
    public void viewOnly() {
        String seen = "";
        for (JsonNode check : checks) {
            if (check.required("check").asText().equals("api_scopes")) {
                seen = check.path("seen").asText();
            }
        }
        assertThat(seen)
                .contains("Granted: api::view_only")
                .contains("not granted: ")
                .contains("api::super_administrator");
    }

    @Then("the secret stands nowhere")
    public void secretNowhere() {
        String secret = Objects.toString(client.get("client_secret"));
        assertThat(checks.toString()).doesNotContain(secret);
        assertThat(World.current().installation().serverOutput()).doesNotContain(secret);
        assertThat(World.current().api().get("/o/globex/api/v1/audit").toString())
                .doesNotContain(secret);
    }

    @When("an hour and a half passes")
    public void timePasses() {
        World.current().installation().pass(Duration.ofMinutes(90));
    }

    @When("Okta is mended and an hour and a half passes")
    public void mendedAndLater() {
        okta.mend();
        timePasses();
    }

    @Then("the overview of globex tells of {string}")
    public void overviewTells(String words) {
        assertThat(overviewWithin(text -> text.contains(words))).contains(words);
    }

    @Then("the overview of globex does not tell of {string} any more")
    public void overviewSilent(String words) {
        assertThat(overviewWithin(text -> !text.contains(words))).doesNotContain(words);
    }

    /** The watch of the server looks every second; this asks as long as it may take. */
    private static String overviewWithin(java.util.function.Predicate<String> wanted) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        String text = overview();
        while (!wanted.test(text) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            text = overview();
        }
        return text;
    }

    private static String overview() {
        return World.current()
                .browser("administrator")
                .open(World.current().url("/o/globex"))
                .text();
    }
}
