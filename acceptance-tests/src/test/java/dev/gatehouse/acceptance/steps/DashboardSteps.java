package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sign-ins that begin at Okta's dashboard, and the question who stays signed in. */
public final class DashboardSteps {
    private static Browser ann() {
        return World.current().browser("ann");
    }

    private static void tile(String issuer, String more) {
        ann().open(
                        World.current()
                                .url("/o/acme/login/okta/initiate?iss=" + encoded(issuer) + more));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The dashboard names the org, whatever server the app uses. */
    private static String org() {
        String issuer = World.current().okta("acme").issuer();
        return issuer.substring(0, issuer.indexOf("/oauth2/"));
    }

    @When("ann opens acme's tile on Okta's dashboard")
    public void opensTile() {
        tile(org(), "");
    }

    @When("ann opens acme's tile on Okta's dashboard with a link to the users")
    public void opensTileWithLink() {
        tile(org(), "&target_link_uri=" + encoded(World.current().url("/o/acme/users")));
    }

    @When("ann opens acme's tile with a link to a foreign site")
    public void opensTileWithForeignLink() {
        tile(org(), "&target_link_uri=" + encoded("https://elsewhere.example/o/acme/users"));
    }

    @When("a form on Okta's dashboard sends ann to acme")
    public void sendsForm() {
        String url = World.current().url("/o/acme/login/okta/initiate");
        ann().open(org()).post(url, Map.of("iss", org()));
    }

    @When("a link names another provider's issuer")
    public void anotherIssuer() {
        tile("https://elsewhere.example", "");
    }

    @When("the tile is opened in ann's browser for adam")
    public void tileForAdam() {
        forgetAtOkta();
        tile(org(), "&login_hint=" + encoded(Organizations.person("adam").login()));
    }

    /** Okta holds one person signed in in a browser; somebody signs that one out there. */
    private static void forgetAtOkta() {
        String login = Organizations.person("ann").login();
        World.current()
                .sandbox()
                .post("/admin/tenants/acme/users/" + login + "/sign-out", Map.of());
    }

    @When("{word} gives the password at Okta")
    public void password(String person) {
        SandboxTenant.Person known = Organizations.person(person);
        ann().submit(Map.of("username", known.login(), "password", known.password()));
    }

    @When("adam comes back from Okta in ann's browser")
    public void adamInAnnsBrowser() {
        forgetAtOkta();
        ann().open(
                        World.current()
                                .url(
                                        "/o/acme/login/okta/initiate?iss="
                                                + encoded(org())
                                                + "&login_hint="
                                                + encoded(Organizations.person("adam").login())));
        password("adam");
    }

    @Then("ann is signed in at acme's overview")
    public void atOverview() {
        assertThat(ann().location().getPath()).isEqualTo("/o/acme");
        assertThat(ann().status()).isEqualTo(200);
    }

    @Then("ann sees the users without going to Okta")
    public void atUsers() {
        assertThat(ann().location().getPath()).isEqualTo("/o/acme/users");
        assertThat(ann().visited().getLast().getPort()).isEqualTo(ann().location().getPort());
        assertThat(ann().status()).isEqualTo(200);
    }

    @Then("the page says that another provider asked")
    public void otherProvider() {
        assertThat(ann().status()).isEqualTo(400);
        assertThat(ann().text()).contains("asked for by another provider");
    }

    @Then("the page asks whether adam takes the place of ann")
    public void asks() {
        assertThat(ann().text())
                .contains("Somebody else is signed in here")
                .contains("Continue as Adam Berg");
    }

    @When("adam confirms it")
    public void confirms() {
        ann().submit("form[action$='/sign-in/confirm']", Map.of("choice", "continue"));
    }

    @When("ann stays")
    public void stays() {
        ann().submit("form[action$='/sign-in/confirm']", Map.of("choice", "stay"));
    }

    @Then("adam is signed in in ann's browser")
    public void adamIsIn() {
        assertThat(SignIn.signedIn("ann")).isTrue();
        assertThat(ann().page().select(".gh-person-name").text()).isEqualTo("adam");
    }
}
