package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Handing the set-up of globex over by a link. */
public final class HandOverSteps {
    private static final String SETTINGS = "/o/globex/settings/organization";
    private static final String FORM = SETTINGS + "/identity-provider/okta";
    private static final String DIAGNOSTICS = "/o/globex/diagnostics";
    private static final String LINKS = SETTINGS + "/hand-overs";

    private static Browser administrator() {
        return World.current().browser("administrator");
    }

    private static Browser ingrid() {
        return World.current().browser("ingrid");
    }

    @Given("a hand-over link of globex")
    public void link() {
        administrator()
                .open(World.current().url(LINKS))
                .submit("form[action$='/hand-overs']", Map.of("recipient", "Ingrid", "days", "3"));
        World.current().remember("link", administrator().page().select("#link").val());
    }

    @Given("{word} opened a hand-over link of globex")
    public void opened(String person) {
        link();
        opens(person);
        assertThat(World.current().browser(person).location().getPath())
                .isEqualTo(GuideSteps.GUIDE);
    }

    /** Looks first, as mail programs do, and begins only where that is offered. */
    @When("{word} opens the link")
    public void opens(String person) {
        Browser browser = World.current().browser(person);
        browser.open(World.current().recall("link"));
        if (!browser.page().select("form[action*='/hand-over/']").isEmpty()) {
            browser.submit("form[action*='/hand-over/']", Map.of());
        }
    }

    @When("ingrid enters the settings of globex's Okta")
    public void enters() {
        enter(World.current().okta("globex").clientSecret());
    }

    @When("ingrid enters the same settings without a client secret")
    public void entersWithoutSecret() {
        enter("");
    }

    private static void enter(String secret) {
        ingrid().open(World.current().url(FORM));
        submit(secret);
    }

    private static void submit(String secret) {
        SandboxTenant okta = World.current().okta("globex");
        Map<String, String> form = new TreeMap<>();
        form.put("users", "true");
        form.put("api", "true");
        form.put("metadata_url", okta.issuer());
        form.put("organization_domain", "");
        form.put("authorization_server_id", "");
        form.put("client_id", okta.clientId());
        form.put("client_secret", secret);
        form.put("native_client_id", "");
        ingrid().submit("form[action$='/identity-provider/okta']", form);
    }

    @Then("ingrid cannot have the administrator's draft checked")
    public void noForeignChecks() {
        ingrid().open(World.current().url(FORM));
        assertThat(ingrid().page().select("form[action$='/examine']")).isEmpty();
        ingrid().open(World.current().url(DIAGNOSTICS));
        assertThat(ingrid().status()).isEqualTo(200);
        assertThat(ingrid().page().select("form[action*='/diagnostics/']")).isEmpty();
        assertThat(apiPost("/o/globex/api/v1/connection/diagnosis", "{\"settings\":\"draft\"}"))
                .isEqualTo(403);
    }

    @When("ingrid has the draft checked again")
    public void checksAgain() {
        ingrid().open(World.current().url(FORM)).submit("form[action$='/examine']", Map.of());
    }

    @Then("ingrid can try a program's credentials under Diagnostics")
    public void triesAProgram() {
        ingrid().open(World.current().url(DIAGNOSTICS))
                .submit(
                        "form[action$='/api-client']",
                        Map.of("api_client_id", "0oanobody", "api_client_secret", "not-a-secret"));
        assertThat(ingrid().page().select("#api-api_client_refused")).hasSize(1);
    }

    @When("the administrator saves a draft while ingrid fills in the form")
    public void savesMeanwhile() {
        ingrid().open(World.current().url(FORM));
        new ConnectSteps().enters();
        submit(World.current().okta("globex").clientSecret());
    }

    @Then("the administrator's draft is still there")
    public void administratorsDraft() {
        assertThat(draft().path("native_client_id").asText("")).isNotEmpty();
    }

    private static JsonNode draft() {
        return Organizations.connection("globex").required("draft").required("settings");
    }

    @When("ingrid saves once more")
    public void savesAgain() {
        submit(World.current().okta("globex").clientSecret());
    }

    @Then("the draft is the one that ingrid entered")
    public void ingridsDraft() {
        assertThat(draft().path("native_client_id").asText("")).isEmpty();
    }

    @When("the administrator revokes the link")
    public void revokes() {
        administrator()
                .open(World.current().url(LINKS))
                .submit("form[action$='/revoke']", Map.of());
    }

    @Then("nothing waits to be confirmed")
    public void nothingWaits() {
        administrator().open(World.current().url(LINKS));
        assertThat(administrator().page().select("form[action$='/confirm']")).isEmpty();
    }

    @When("ingrid connects and signs in at Okta as gina")
    public void connects() {
        ingrid().open(World.current().url(FORM)).submit("form[action$='/trial']", Map.of());
        signsInAtOkta();
    }

    private static void signsInAtOkta() {
        SandboxTenant.Person gina = Organizations.person("gina");
        ingrid().submit(Map.of("username", gina.login(), "password", gina.password()));
    }

    @When("the administrator revokes the link while ingrid is at Okta")
    public void revokedMeanwhile() {
        ingrid().open(World.current().url(FORM)).submit("form[action$='/trial']", Map.of());
        revokes();
        signsInAtOkta();
        ingrid().open(World.current().url(GuideSteps.GUIDE));
    }

    @Then("{word} is told {string}")
    public void isTold(String person, String words) {
        assertThat(World.current().browser(person).text()).contains(words);
    }

    @Then("the link is listed as over")
    public void listedAsOver() {
        assertThat(links().get(0).required("state").asText()).isEqualTo("over");
    }

    private static JsonNode links() {
        return World.current().api().get("/o/globex/api/v1/hand-overs").required("items");
    }

    @Then("{word} can read the set-up guide")
    public void canRead(String person) {
        Browser browser =
                World.current().browser(person).open(World.current().url(GuideSteps.GUIDE));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select(".gh-step")).isNotEmpty();
    }

    @Then("ingrid cannot open the users, the audit log, the settings or another organization")
    public void nothingElse() {
        for (String path : List.of("", "/users", "/roles", "/audit", "/settings/organization")) {
            ingrid().open(World.current().url("/o/globex" + path));
            assertThat(ingrid().status()).as(path).isEqualTo(403);
            assertThat(ingrid().text()).contains("opens the set-up of Globex and nothing else");
        }
        for (String path : List.of("users", "audit", "hand-overs")) {
            assertThat(api("/o/globex/api/v1/" + path)).as(path).isEqualTo(403);
        }
        ingrid().open(World.current().url("/o/acme/settings/organization/guide"));
        assertThat(ingrid().location().getPath()).isEqualTo("/o/acme/sign-in");
    }

    /** What the API answers to ingrid's browser. */
    private static int api(String path) {
        return api(path, HttpRequest.Builder::GET);
    }

    private static int apiPost(String path, String json) {
        return api(
                path,
                request ->
                        request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static int api(String path, UnaryOperator<HttpRequest.Builder> method) {
        String cookies =
                ingrid().cookies().entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        HttpRequest request =
                method.apply(
                                HttpRequest.newBuilder(URI.create(World.current().url(path)))
                                        .header("Cookie", cookies)
                                        .header("Accept", "application/json"))
                        .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Then("ingrid cannot make a link or disconnect")
    public void noDeeds() {
        ingrid().open(World.current().url(LINKS));
        assertThat(ingrid().status()).isEqualTo(403);
        ingrid().open(World.current().url(FORM));
        assertThat(ingrid().status()).isEqualTo(200);
        assertThat(ingrid().page().select("form[action$='/disconnect'], form[action$='/disable']"))
                .isEmpty();
    }

    @Then("there is a message at the client secret")
    public void messageAtSecret() {
        assertThat(ingrid().page().select("[name=client_secret]").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Then("ingrid cannot connect with the administrator's draft")
    public void noTrial() {
        ingrid().open(World.current().url(FORM));
        assertThat(ingrid().page().select("form[action$='/trial'] button:not([disabled])"))
                .isEmpty();
        ingrid().submit("form[action$='/trial']", Map.of());
        assertThat(ingrid().location().getPath()).isEqualTo(FORM);
        assertThat(Organizations.state("globex")).isEqualTo("configured");
    }

    @Then("the former settings are in force")
    public void formerInForce() {
        assertThat(live().required("settings").required("native_client_id").asText()).isNotEmpty();
    }

    private static JsonNode live() {
        return Organizations.connection("globex").required("live");
    }

    @When("the administrator confirms")
    public void confirms() {
        administrator()
                .open(World.current().url(LINKS))
                .submit("form[action$='/confirm']", Map.of());
    }

    @Then("the settings that ingrid proved are in force")
    public void provedInForce() {
        assertThat(live().required("settings").path("native_client_id").asText("")).isEmpty();
    }
}
