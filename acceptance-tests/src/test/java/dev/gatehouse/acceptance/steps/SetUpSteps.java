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
    private static final String CLOCK = "/admin/tenants/hooli/clock";
    private static final int MOST_TRIES = 3;
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

    @Given("the web app is to prove itself by our key")
    public void byKey() {
        entered.put("client_authentication", "private_key_jwt");
    }

    @Given("the program's public keys are at {string}")
    public void programByKey(String address) {
        entered.put("api_keys_uri", address);
    }

    @Then("Okta reads the program's keys at {string}")
    public void readsKeys(String address) {
        JsonNode program = okta().get(okta().app("Gatehouse hooli API (View Only)"));
        assertThat(program.at("/credentials/oauthClient/token_endpoint_auth_method").asText())
                .isEqualTo("private_key_jwt");
        assertThat(program.at("/settings/oauthClient/jwks_uri").asText()).isEqualTo(address);
    }

    @Given("the credential is a service app with the role {string}")
    public void serviceApp(String role) {
        serviceApp(false, ServiceApp.SCOPES).withRole(role);
    }

    @Given("the credential is a service app that must use DPoP with the role {string}")
    public void serviceAppWithDpop(String role) {
        serviceApp(true, ServiceApp.SCOPES).withRole(role);
    }

    @Given("the credential is a service app without scopes with the role {string}")
    public void serviceAppWithoutScopes(String role) {
        serviceApp(false, List.of()).withRole(role);
    }

    @Given("the credential is a service app without a role")
    public void serviceAppWithoutRole() {
        serviceApp(false, ServiceApp.SCOPES);
    }

    private ServiceApp serviceApp(boolean dpop, List<String> scopes) {
        ServiceApp app = ServiceApp.create(okta(), dpop, scopes);
        World.current().remember("service app", app.id());
        entered.remove("api_token");
        entered.put("credential", "service_app");
        entered.put("service_client_id", app.id());
        entered.put("private_key", ServiceApp.privateKey());
        return app;
    }

    @When("an administrator of Okta gives the service app the role {string}")
    public void givesRole(String role) {
        String app = World.current().recall("service app");
        okta().post("/oauth2/v1/clients/" + app + "/roles", Map.of("type", role));
    }

    @Then("groups are made, and nothing else")
    public void groupsOnly() {
        assertThat(
                        okta().all(
                                        "/api/v1/groups",
                                        g -> g.at("/profile/name").asText().equals("View Only")))
                .hasSize(1);
        assertThat(okta().all(OktaByHand.SERVERS, s -> name(s).equals("Gatehouse hooli")))
                .isEmpty();
        assertThat(okta().all("/api/v1/apps?limit=200", a -> label(a).startsWith("Gatehouse")))
                .isEmpty();
    }

    @Given("an access policy of somebody else names programs of two levels")
    public void sharedPolicy() {
        OktaByHand okta = okta();
        JsonNode server =
                okta.post(
                        OktaByHand.SERVERS,
                        Map.of(
                                "name",
                                "Gatehouse hooli",
                                "description",
                                "x",
                                "audiences",
                                List.of(World.current().url("/o/hooli"))));
        String path = OktaByHand.SERVERS + "/" + OktaByHand.id(server);
        List<String> programs = new ArrayList<>();
        for (String level : List.of("View Only", "Administrator")) {
            programs.add(
                    OktaByHand.id(
                            okta.post(
                                    "/api/v1/apps",
                                    OktaBodies.program(
                                            "Gatehouse hooli API (" + level + ")", Map.of()))));
        }
        okta.post(path + "/scopes", OktaBodies.scope("api::view_only"));
        okta.post(path + "/scopes", OktaBodies.scope("api::administrator"));
        JsonNode policy =
                okta.post(
                        path + "/policies",
                        OktaBodies.policy("Theirs", 1, programs.get(0), programs.get(1)));
        String rules = path + "/policies/" + OktaByHand.id(policy) + "/rules";
        okta.post(rules, OktaBodies.rule("Look", "api::view_only"));
        okta.post(rules, OktaBodies.rule("Act", "api::administrator"));
        World.current().remember("rules", rules);
        World.current().remember("as it was", shared());
    }

    /** Clients and rules of somebody else's policy. */
    private static String shared() {
        String rules = World.current().recall("rules");
        JsonNode policy = okta().get(rules.replaceFirst("/rules$", ""));
        StringBuilder seen = new StringBuilder(policy.at("/conditions/clients").toString());
        okta().get(rules).forEach(rule -> seen.append(rule.at("/conditions")));
        return seen.toString();
    }

    @Then("that policy is as it was")
    public void asItWas() {
        assertThat(shared()).isEqualTo(World.current().recall("as it was"));
    }

    @When("the assistant is asked for programs of both levels and sets the tenant up")
    public void bothLevels() {
        entered.put("api_access", List.of("view_only", "administrator"));
        setUp();
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
        for (JsonNode note : plan().required("notes")) {
            if (note.required("severity").asText().equals(severity)) {
                codes.add(note.required("code").asText());
            }
        }
        return codes;
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

    @Given("an administrator of Okta has begun with {}")
    public void begun(String what) {
        BegunByHand.begin(what);
    }

    @Then("there is one web app that comes back to us, and one group for each role")
    public void nothingTwice() {
        String redirect = World.current().url("/o/hooli/login/okta/redirect");
        assertThat(okta().all("/api/v1/apps?limit=200", app -> app.toString().contains(redirect)))
                .hasSize(1);
        assertThat(
                        okta().all(
                                        "/api/v1/groups",
                                        g -> g.required("type").asText().equals("OKTA_GROUP")))
                .hasSize(3);
    }

    @Given("no program is to call the API")
    public void withoutApi() {
        entered.put("api_access", List.of());
    }

    JsonNode plan() {
        JsonNode seen = read("/plan");
        plan = seen.required("plan").asText();
        return seen;
    }

    @Then("the plan as Terraform imports everything, changes {string} and leaves the rest")
    public void terraform(String setting) {
        int steps = plan().required("steps").size();
        HttpResponse<String> answer = api().send("POST", PATH + "/terraform", body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        ExportedPlan exported = new ExportedPlan(answer.body());
        exported.imports(steps);
        exported.changesOnly(setting);
        assertThat(answer.body()).doesNotContain(OktaByHand.token("hooli"));
    }

    /** Where so many programs run that Okta answers too late, it is asked again. */
    private JsonNode read(String what) {
        HttpResponse<String> answer = api().send("POST", PATH + what, body());
        for (int tries = 1; tries < MOST_TRIES && tooLate(answer.body()); tries++) {
            answer = api().send("POST", PATH + what, body());
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonApi.read(answer.body());
    }

    private static boolean tooLate(String told) {
        return told.contains("No complete answer within");
    }

    @Given("the assistant has set the tenant up")
    public void hasSetUp() {
        setUp();
        finished();
    }

    @When("the assistant sets the tenant up")
    @When("the assistant is run again")
    public void setUp() {
        String ended = attempt();
        for (int tries = 1; tries < MOST_TRIES && tooLate(ended); tries++) {
            ended = attempt();
        }
        World.current().remember("run", ended);
    }

    private String attempt() {
        plan();
        begin();
        return waited().toString();
    }

    private void begin() {
        Map<String, Object> body = new TreeMap<>(entered);
        body.put("plan", plan);
        String text = json(body);
        HttpResponse<String> answer = api().send("POST", PATH + "/apply", text);
        for (int tries = 1; tries < MOST_TRIES && tooLate(answer.body()); tries++) {
            answer = api().send("POST", PATH + "/apply", text);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
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
        assertThat(findings()).containsExactly(code);
    }

    private List<String> findings() {
        JsonNode checks = read("/diagnosis").required("checks");
        assertThat(checks).hasSizeGreaterThan(5);
        List<String> codes = new ArrayList<>();
        checks.forEach(
                check -> {
                    if (check.required("result").asText().equals("found")) {
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

    /** People of an earlier scenario are pinned to a server that is gone; they are the same. */
    @When("{word} joins the group {string} and proves the draft by signing in")
    public void proves(String person, String group) {
        okta().join(person, group);
        SandboxTenant.Person known = World.current().okta("hooli").person(person);
        Browser browser =
                new Browser(World.current().installation().url())
                        .withBearer(World.current().tryOut().apiKey());
        String location =
                api().post(
                                Organizations.path("hooli") + "/trial",
                                Map.of("directory", "same"),
                                browser)
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

    private static String json(Map<String, ?> body) {
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(body).toString();
    }

    /** A number is the status of an error. */
    private static void fault(String kind, String path, int times) {
        boolean status = kind.matches("[0-9]+");
        Map<String, Object> fault = new TreeMap<>();
        fault.put("kind", status ? "error" : kind);
        fault.put("status", status ? Integer.parseInt(kind) : 503);
        fault.put("path", path);
        fault.put("seconds", 60);
        fault.put("times", times);
        World.current().sandbox().post("/admin/tenants/hooli/faults", fault);
    }

    /**
     * Okta's rate limits end with the minute: this one is nearly over, and the next one has just
     * begun for whoever is refused again.
     */
    private static void nearTheEndOfAMinute() {
        JsonApi sandbox = World.current().sandbox();
        JsonNode clock = sandbox.post(CLOCK, Map.of("forwardSeconds", 0));
        World.current().remember("clock", clock.required("clockAheadSeconds").asText());
        long second = Instant.parse(clock.required("time").asText()).getEpochSecond() % 60;
        long forward = 57 - second;
        sandbox.post(CLOCK, Map.of("forwardSeconds", forward < -30 ? forward + 60 : forward));
    }

    private static void asTheClockWas() {
        long before = Long.parseLong(World.current().recall("clock"));
        World.current().sandbox().post(CLOCK, Map.of("aheadSeconds", before));
    }

    @When("the assistant is at work and Okta asks for a moment's patience")
    public void patience() {
        meanwhile("busy", "/scopes", 1);
    }

    /** The fault begins after the tenant was read, so that it hits a step. */
    private void meanwhile(String kind, String path, int times) {
        String ended = attempt(kind, path, times);
        for (int tries = 1; tries < MOST_TRIES && tooLate(ended); tries++) {
            okta().empty();
            ended = attempt(kind, path, times);
        }
        World.current().remember("run", ended);
    }

    private String attempt(String kind, String path, int times) {
        plan();
        nearTheEndOfAMinute();
        fault(kind, path, times);
        begin();
        String ended = waited().toString();
        World.current().sandbox().send("DELETE", "/admin/tenants/hooli/faults", "");
        asTheClockWas();
        return ended;
    }

    @When("the assistant is at work and Okta answers {string} to calls of {string}")
    public void faultMeanwhile(String kind, String path) {
        meanwhile(kind, path, 4);
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
        return json(entered);
    }

    @Then("the credential is in no answer, audit entry, log or file")
    public void nowhere() {
        String secret =
                entered.containsKey("api_token")
                        ? OktaByHand.token("hooli")
                        : ServiceApp.secretPart();
        assertThat(api().get("/o/hooli/api/v1/audit").toString())
                .contains("provider_set_up")
                .doesNotContain(secret);
        assertThat(api().get(PATH + "/run").toString()).doesNotContain(secret);
        assertThat(World.current().installation().serverOutput()).doesNotContain(secret);
        // What the server keeps is seen to be searched: the name of an object is found.
        assertThat(World.current().installation().keeps("Gatehouse hooli web app")).isTrue();
        assertThat(World.current().installation().keeps(secret)).isFalse();
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
