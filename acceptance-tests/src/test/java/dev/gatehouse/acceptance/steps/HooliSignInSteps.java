package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.Map;

/** People of hooli sign in through what the assistant made. */
public final class HooliSignInSteps {
    /** People of an earlier scenario are pinned to a server that is gone; they are the same. */
    @When("{word} joins the group {string} and proves the draft by signing in")
    public void proves(String person, String group) {
        OktaByHand.of("hooli").join(person, group);
        SandboxTenant.Person known = World.current().okta("hooli").person(person);
        Browser browser =
                new Browser(World.current().installation().url())
                        .withBearer(World.current().tryOut().apiKey());
        String location =
                World.current()
                        .api()
                        .post(
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
        World.current().api().post("/o/hooli/api/v1/users", user);
        Browser browser = World.current().browser(person);
        SignIn.begin(browser, "hooli");
        browser.submit(Map.of("username", known.login(), "password", known.password()));
        assertThat(SignIn.signedIn(browser, "hooli")).as(browser.text()).isTrue();
    }
}
