package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.FormBody;
import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Programs on the API, with service tokens and API keys. */
public final class ApiSteps {
    private static final String USERS = "/o/acme/api/v1/users";
    private String bearer = "";
    private @Nullable Throwable refusal;

    @Given("a service token of {word}'s Okta with the scope {string}")
    public void serviceToken(String tenant, String scope) throws IOException, InterruptedException {
        SandboxTenant okta = World.current().okta(tenant);
        SandboxTenant.App app = okta.service(scope);
        World.current().remember("client", app.clientId());
        String basic = app.clientId() + ":" + app.secret();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(okta.issuer() + "/v1/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        basic.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        FormBody.of(
                                                Map.of(
                                                        "grant_type",
                                                        "client_credentials",
                                                        "scope",
                                                        scope))))
                        .build();
        String body =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
        bearer = JsonApi.read(body).required("access_token").asText();
    }

    private JsonApi program() {
        return new JsonApi(World.current().installation().url(), bearer);
    }

    @When("the program reads the users")
    @When("a program without a token reads the users")
    public void reads() {
        World.current().answered(program().send("GET", USERS, ""));
    }

    @When("the program creates a user")
    public void creates() {
        World.current()
                .answered(program().send("POST", USERS, "{\"name\":\"Written by a program\"}"));
    }

    @Then("it gets them")
    public void gets() {
        assertThat(World.current().answer().statusCode()).isEqualTo(200);
        assertThat(JsonApi.read(World.current().answer().body()).required("items")).isNotEmpty();
    }

    @Then("it is forbidden because the token may not manage users")
    public void forbidden() {
        problem(403, "not_permitted");
    }

    @Then("it is forbidden because the token gives no role")
    public void noRole() {
        problem(403, "api::");
        assertThat(challenge()).contains("insufficient_scope");
    }

    @Then("it is unauthorized and asked for a bearer token")
    public void asked() {
        problem(401, "");
        assertThat(challenge()).startsWith("Bearer").doesNotContain("error=");
    }

    @Then("it is unauthorized because the token is invalid")
    public void invalid() {
        problem(401, "");
        assertThat(challenge()).startsWith("Bearer").contains("error=\"invalid_token\"");
    }

    private void problem(int status, String words) {
        assertThat(World.current().answer().statusCode()).isEqualTo(status);
        assertThat(World.current().answer().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(JsonApi.read(World.current().answer().body()).required("status").asInt())
                .isEqualTo(status);
        assertThat(World.current().answer().body()).contains(words);
    }

    private String challenge() {
        return World.current().answer().headers().firstValue("WWW-Authenticate").orElse("");
    }

    @Then("an API user for {string} is listed with the client that used it")
    public void listed(String scope) {
        String list = World.current().api().get("/o/acme/api/v1/api-users").toString();
        assertThat(list).contains(scope).contains(World.current().recall("client"));
    }

    @Given("an API key that may only view the users of acme")
    public void key() {
        bearer =
                World.current()
                        .installation()
                        .owner()
                        .run(
                                "operator",
                                "api-key",
                                "--name",
                                "limited",
                                "--allow",
                                "view_users",
                                "--organization",
                                "acme");
    }

    @Then("it reads the users of acme")
    public void keyReads() {
        assertThat(program().send("GET", USERS, "").statusCode()).isEqualTo(200);
    }

    @Then("it may not create a user at acme")
    public void keyMayNotWrite() {
        assertThat(program().send("POST", USERS, "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
    }

    @Then("it may not read the users of globex")
    public void keyMayNotReadGlobex() {
        assertThat(program().send("GET", "/o/globex/api/v1/users", "").statusCode()).isEqualTo(403);
    }

    @When("the key is revoked")
    public void revoked() {
        String list = World.current().installation().owner().run("operator", "api-key", "list");
        String id =
                list.lines()
                        .filter(line -> line.contains("limited"))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(" .*", "");
        World.current().installation().owner().run("operator", "api-key", "revoke", id);
    }

    @Then("it is worth nothing")
    public void worthNothing() {
        assertThat(program().send("GET", USERS, "").statusCode()).isEqualTo(401);
    }

    @When("the owner asks for an API key that may do {string}")
    public void keyFor(String acts) {
        refusal =
                catchThrowable(
                        () ->
                                World.current()
                                        .installation()
                                        .owner()
                                        .run(
                                                "operator",
                                                "api-key",
                                                "--name",
                                                "a",
                                                "--allow",
                                                acts));
    }

    @Then("no key is made")
    public void noKey() {
        assertThat(refusal).hasMessageContaining("names no permission");
    }
}
