package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Binding users to logins, and the first sign-in. */
public final class BindSteps {

    @Given("{word} is connected to its Okta")
    @Given("{word} is connected")
    public void connected(String organization) {
        Organizations.connect(organization);
    }

    @Given("a user bound to {word}'s login")
    public void bound(String person) {
        Users.bindAnew(person);
    }

    @Given("nobody is bound to {word}'s login")
    public void nobodyBound(String person) {
        Users.unbind(person);
    }

    @Given("{word} is bound")
    @Given("{word} is bound at globex")
    public void isBound(String person) {
        Users.bind(person);
    }

    @Then("the user is {word}")
    public void state(String state) {
        assertThat(Users.find("vera").orElseThrow().required("state").asText())
                .isEqualToIgnoringCase(state);
    }

    @Then("the user is pinned to vera's id at Okta")
    public void pinned() {
        String id = Organizations.person("vera").id();
        assertThat(World.current().api().get("/o/acme/api/v1/audit").toString()).contains(id);
    }

    @When("an administrator creates another user with vera's login in capital letters")
    public void inCapitals() {
        String login = Organizations.person("vera").login().toUpperCase(java.util.Locale.ROOT);
        String body = "{\"name\":\"Another\",\"domain_name\":\"" + login + "\"}";
        World.current().answered(World.current().api().send("POST", "/o/acme/api/v1/users", body));
    }

    @Then("there is a message that the domain name is taken")
    public void taken() {
        assertThat(World.current().answer().statusCode()).isIn(409, 422);
        assertThat(World.current().answer().body()).contains("domain_name");
    }
}
