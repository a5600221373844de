package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.Map;

/** The operator of the installation. */
public final class OperatorSteps {
    private static final String PASSWORD = Organizations.PASSWORD;

    private static Browser operator() {
        return World.current().browser("operator");
    }

    @When("somebody opens the set-up link a second time")
    public void setUpAgain() {
        World.current().browser("somebody").open(World.current().tryOut().setUpLink());
    }

    @Then("the page says that the link cannot be used")
    public void notUsable() {
        assertThat(World.current().browser("somebody").text())
                .containsIgnoringCase("cannot be used");
    }

    @Given("the operator is signed in")
    public void signedIn() {
        operator()
                .open(World.current().url("/operator/sign-in"))
                .submit(
                        "form[method=post]",
                        Map.of("login", "oscar@gatehouse.example", "password", PASSWORD));
        assertThat(operator().location().getPath()).isEqualTo("/operator");
    }

    @When("the operator creates the organization {string} and invites {string}")
    public void creates(String slug, String login) {
        operator()
                .open(World.current().url("/operator"))
                .submit(
                        "form[action$='/operator/organizations']",
                        Map.of("slug", slug, "name", "Initech"));
        operator()
                .open(World.current().url("/operator/organizations/" + slug))
                .submit("form[action$='/invitations']", Map.of("name", "Ida", "login", login));
        World.current().remember("link", operator().page().select("#link").attr("value"));
    }

    @When("ida opens the link and chooses a password")
    public void accepts() {
        World.current()
                .browser("ida")
                .open(World.current().recall("link"))
                .submit(Map.of("password", PASSWORD, "password_again", PASSWORD));
    }

    @Then("ida is signed in at initech as Super Administrator")
    public void isAdministrator() {
        Browser ida = World.current().browser("ida");
        assertThat(SignIn.signedIn(ida, "initech")).isTrue();
        ida.open(World.current().url("/o/initech/users/new"));
        assertThat(ida.status()).isEqualTo(200);
    }

    @Then("the link cannot be used a second time")
    public void usedUp() {
        Browser other = World.current().browser("other").open(World.current().recall("link"));
        assertThat(other.text()).containsIgnoringCase("cannot be used");
    }

    @When("olga signs in as operator with the provider")
    public void throughProvider() {
        SandboxTenant.Person olga = World.current().okta("staff").person("olga");
        Browser browser =
                World.current().browser("olga").open(World.current().url("/oauth/login/operators"));
        browser.submit(Map.of("username", olga.login(), "password", olga.password()));
    }

    @Then("olga sees the organizations")
    public void sees() {
        Browser olga = World.current().browser("olga").open(World.current().url("/operator"));
        assertThat(olga.status()).isEqualTo(200);
        assertThat(olga.text()).contains("acme", "globex");
    }

    @Then("olga has a session of the server")
    public void hasSession() {
        assertThat(World.current().browser("olga").cookies())
                .containsKey("gh-operator")
                .doesNotContainKey("JWT");
    }

    @When("the operator opens the users of acme")
    public void opensUsers() {
        operator().open(World.current().url("/o/acme/users"));
    }

    @Then("the operator is asked to sign in at acme")
    public void asked() {
        assertThat(operator().location().getPath()).isEqualTo("/o/acme/sign-in");
    }
}
