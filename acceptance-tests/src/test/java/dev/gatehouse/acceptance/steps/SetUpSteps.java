package dev.gatehouse.acceptance.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

import java.util.List;

/** What is entered for setting hooli's Okta up by the assistant, and its start. */
public final class SetUpSteps {
    private static Assistant assistant() {
        return World.current().assistant();
    }

    private static OktaByHand okta() {
        return OktaByHand.of("hooli");
    }

    @Given("hooli's Okta tenant has nothing but people")
    public void emptyTenant() {
        okta().empty();
        if (!Organizations.state("hooli").equals("not_connected")) {
            World.current().api().send("POST", Organizations.path("hooli") + "/disconnect", "");
        }
    }

    @Given("hooli's administrator has an API token of that tenant")
    public void token() {
        assistant().enter("kind", "okta");
        assistant().enter("organization_domain", okta().origin());
        assistant().enterApiToken(OktaByHand.token("hooli"));
        assistant().enter("api_access", List.of("view_only"));
    }

    @Given("the token is {string}")
    public void otherToken(String token) {
        assistant().enterApiToken(token);
    }

    @Given("a mobile app that comes back to {string}")
    public void mobile(String redirect) {
        assistant().enter("native_redirect_uris", List.of(redirect));
    }

    @Given("the authorization server is {string}")
    public void server(String id) {
        assistant().enter("server", "existing");
        assistant().enter("authorization_server_id", id);
    }

    @Given("the web app is to prove itself by our key")
    public void byKey() {
        assistant().enter("client_authentication", "private_key_jwt");
    }

    @Given("the program's public keys are at {string}")
    public void programByKey(String address) {
        assistant().enter("api_keys_uri", address);
    }

    @Given("no program is to call the API")
    public void withoutApi() {
        assistant().enter("api_access", List.of());
    }

    @When("the assistant sets the tenant up")
    @When("the assistant is run again")
    public void setUp() {
        assistant().setUp();
    }

    @When("the assistant is asked for programs of both levels and sets the tenant up")
    public void bothLevels() {
        assistant().enter("api_access", List.of("view_only", "administrator"));
        setUp();
    }
}
