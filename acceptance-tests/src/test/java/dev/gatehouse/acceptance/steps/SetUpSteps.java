package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Setting hooli's Okta up by the assistant. */
public final class SetUpSteps {
    private static final String PATH = "/o/hooli/api/v1/connection/setup";
    private final Map<String, Object> entered = new TreeMap<>();
    private String plan = "";

    private static OktaByHand okta() {
        return OktaByHand.of("hooli");
    }

    private static JsonApi api() {
        return World.current().api();
    }

    @Given("hooli's Okta tenant has nothing but people")
    public void emptyTenant() {
        okta().empty();
        if (!Organizations.state("hooli").equals("not_connected")) {
            api().send("POST", Organizations.path("hooli") + "/disconnect", "");
        }
    }

    @Given("hooli's administrator has an API token of that tenant")
    public void token() {
        entered.put("kind", "okta");
        entered.put("organization_domain", okta().origin());
        entered.put("credential", "api_token");
        entered.put("api_token", OktaByHand.token("hooli"));
        entered.put("api_access", List.of("view_only"));
    }

    @Given("the token is {string}")
    public void otherToken(String token) {
        entered.put("api_token", token);
    }

    @Given("a mobile app that comes back to {string}")
    public void mobile(String redirect) {
        entered.put("native_redirect_uris", List.of(redirect));
    }

    @Given("the authorization server is {string}")
    public void server(String id) {
        entered.put("server", "existing");
        entered.put("authorization_server_id", id);
    }

    @Given("no program is to call the API")
    public void withoutApi() {
        entered.put("api_access", List.of());
    }

    JsonNode plan() {
        JsonNode seen = api().post(PATH + "/plan", entered);
        plan = seen.required("plan").asText();
        return seen;
    }

    @Given("the assistant has set the tenant up")
    public void hasSetUp() {
        setUp();
        finished();
    }

    @When("the assistant sets the tenant up")
    @When("the assistant is run again")
    public void setUp() {
        plan();
        begin();
        World.current().remember("run", waited().toString());
    }

    private void begin() {
        Map<String, Object> body = new TreeMap<>(entered);
        body.put("plan", plan);
        api().post(PATH + "/apply", body);
    }

    /** The run as it ended. */
    private static JsonNode waited() {
        Instant until = Instant.now().plus(Duration.ofSeconds(90));
        JsonNode run = api().get(PATH + "/run");
        while (run.required("state").asText().equals("running") && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            run = api().get(PATH + "/run");
        }
        return run;
    }

    private static JsonNode run() {
        return JsonApi.read(World.current().recall("run"));
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

    @Then("reading the tenant back finds nothing wrong")
    public void nothingWrong() {
        assertThat(findings()).isEmpty();
    }

    @Then("reading the tenant back finds {string} and nothing else")
    public void finds(String code) {
        assertThat(findings()).containsOnly(code);
    }

    private List<String> findings() {
        JsonNode checks = api().post(PATH + "/diagnosis", entered).required("checks");
        assertThat(checks).hasSizeGreaterThan(5);
        List<String> codes = new ArrayList<>();
        checks.forEach(
                check -> {
                    // A note tells what was, not what is wrong.
                    if (check.required("result").asText().equals("found")
                            && !check.at("/finding/severity").asText().equals("note")) {
                        codes.add(check.required("finding").required("code").asText());
                    }
                });
        return codes;
    }

    @Then("the plan leaves everything as it is")
    public void leaves() {
        JsonNode seen = plan();
        assertThat(seen.required("changes_nothing").asBoolean()).as(seen.toString()).isTrue();
    }

    @Then("the plan would change {string} of {string} and nothing else")
    public void wouldChange(String setting, String object) {
        List<String> changes = new ArrayList<>();
        for (JsonNode step : plan().required("steps")) {
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

    @When("{word} joins the group {string} and proves the draft by signing in")
    public void proves(String person, String group) {
        okta().join(person, group);
        SandboxTenant.Person known = World.current().okta("hooli").person(person);
        Browser browser =
                new Browser(World.current().installation().url())
                        .withBearer(World.current().tryOut().apiKey());
        String location =
                api().post(Organizations.path("hooli") + "/trial", Map.of(), browser)
                        .required("location")
                        .asText();
        browser.open(location)
                .submit(Map.of("username", known.login(), "password", known.password()));
    }

    @Then("hooli is connected and the trial found nothing wrong")
    public void connected() {
        JsonNode connection = Organizations.connection("hooli");
        assertThat(connection.required("state").asText())
                .as(connection.toString())
                .isEqualTo("connected");
        connection
                .required("report")
                .required("checks")
                .forEach(
                        check ->
                                assertThat(check.required("result").asText())
                                        .as(check.toString())
                                        .isEqualTo("passed"));
    }

    @Then("{word}, bound to a user of hooli, signs in with Okta")
    public void signsIn(String person) {
        SandboxTenant.Person known = World.current().okta("hooli").person(person);
        Map<String, String> user = Map.of("name", known.name(), "domain_name", known.login());
        api().send("POST", "/o/hooli/api/v1/users", json(user));
        Browser browser = World.current().browser(person);
        SignIn.begin(browser, "hooli");
        browser.submit(Map.of("username", known.login(), "password", known.password()));
        assertThat(SignIn.signedIn(browser, "hooli")).as(browser.text()).isTrue();
    }

    private static String json(Map<String, String> body) {
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(body).toString();
    }

    private static void fault(String kind, String path) {
        World.current()
                .sandbox()
                .post(
                        "/admin/tenants/hooli/faults",
                        Map.of("kind", kind, "path", path, "seconds", 60, "times", 4));
    }

    /** The fault begins after the tenant was read, so that it hits a step. */
    @When("the assistant is at work and Okta answers {string} to calls of {string}")
    public void faultMeanwhile(String kind, String path) {
        plan();
        fault(kind, path);
        begin();
        World.current().remember("run", waited().toString());
        World.current().sandbox().send("DELETE", "/admin/tenants/hooli/faults", "");
    }

    @Then("the tenant is refused with {string} at the field {string}")
    public void refused(String code, String field) {
        HttpResponse<String> answer = api().send("POST", PATH + "/plan", body());
        assertThat(answer.statusCode()).isEqualTo(502);
        JsonNode error = JsonApi.read(answer.body()).required("errors").get(0);
        assertThat(error.required("code").asText()).isEqualTo(code);
        assertThat(error.required("field").asText()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain(String.valueOf(entered.get("api_token")));
    }

    private String body() {
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(entered).toString();
    }

    @Then("the credential is in no answer, audit entry or log")
    public void nowhere() {
        String token = OktaByHand.token("hooli");
        assertThat(api().get("/o/hooli/api/v1/audit").toString())
                .contains("provider_set_up")
                .doesNotContain(token);
        assertThat(api().get(PATH + "/run").toString()).doesNotContain(token);
        assertThat(World.current().installation().serverOutput()).doesNotContain(token);
    }

    @Then("there is one of each: web app, authorization server, user policy")
    public void once() {
        OktaByHand okta = okta();
        assertThat(okta.all("/api/v1/apps?limit=200", a -> label(a).endsWith("web app")))
                .hasSize(1);
        assertThat(okta.all(OktaByHand.SERVERS, s -> name(s).equals("Gatehouse hooli"))).hasSize(1);
        assertThat(okta.all(okta.server() + "/policies", p -> name(p).endsWith("users")))
                .hasSize(1);
    }

    private static String label(JsonNode app) {
        return app.required("label").asText();
    }

    private static String name(JsonNode object) {
        return object.required("name").asText();
    }
}
