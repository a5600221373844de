package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Administrators change settings, at Okta or here, while people are signed in. */
public final class ChangedSettingsSteps {
    private static final String PATH = Organizations.path("acme");
    private final OktaByHand okta = OktaByHand.of("acme");

    private static String server() {
        String issuer = World.current().okta("acme").issuer();
        return issuer.substring(issuer.lastIndexOf('/') + 1);
    }

    private String policies() {
        return OktaByHand.SERVERS + "/" + server() + "/policies";
    }

    private String policy() {
        return policies() + "/" + OktaByHand.id(okta.one(policies(), "/name", "Users"));
    }

    @Given("at Okta refresh tokens live {int} minutes, and unused {int} minutes")
    public void ruleOf(int lifetime, int idle) {
        rule(lifetime, idle);
        World.current().takeBackLater(() -> rule(0, 10080));
    }

    private void rule(int lifetime, int idle) {
        String rules = policy() + "/rules";
        okta.change(
                rules + "/" + OktaByHand.id(okta.get(rules).get(0)),
                rule ->
                        rule.withObject("/actions/token")
                                .put("refreshTokenLifetimeMinutes", lifetime)
                                .put("refreshTokenWindowMinutes", idle));
    }

    @Given("the connection of acme says that they live {int} minutes, and unused {int} minutes")
    public void knownLifetimes(int lifetime, int idle) {
        Map<String, Object> settings = new TreeMap<>(Organizations.settings("acme"));
        settings.put("refresh_token_lifetime_minutes", lifetime);
        settings.put("refresh_token_idle_minutes", idle);
        World.current().tryOut().putInForce("acme", settings);
        World.current().takeBackLater(ChangedSettingsSteps::restore);
    }

    private static void restore() {
        JsonNode live = Organizations.connection("acme").required("live");
        World.current()
                .api()
                .post(
                        PATH + "/restore",
                        Map.of("live_revision", live.required("revision").asLong()));
    }

    @When("the connection of acme is disabled")
    public void disabled() {
        send("/disable");
        World.current().takeBackLater(() -> send("/enable"));
    }

    @When("the connection of acme is disconnected")
    public void disconnected() {
        send("/disconnect");
    }

    private static void send(String act) {
        assertThat(World.current().api().send("POST", PATH + act, "").statusCode()).isLessThan(300);
    }

    @When("the client may no longer use refresh tokens at Okta")
    public void withoutRefresh() {
        grants("authorization_code");
        World.current().takeBackLater(() -> grants("authorization_code", "refresh_token"));
    }

    private static void grants(String... types) {
        String app = "/admin/tenants/acme/apps/" + World.current().okta("acme").clientId();
        World.current()
                .sandbox()
                .post(app, Map.of("settings.oauthClient.grant_types", List.of(types)));
    }

    @When("no access policy of Okta fits the client any more")
    public void withoutPolicy() {
        EndSteps.choose("REFRESH_POLICY", "evaluate");
        World.current().takeBackLater(() -> EndSteps.choose("REFRESH_POLICY", "keep"));
        String policy = policy();
        okta.post(policy + "/lifecycle/deactivate", Map.of());
        World.current().takeBackLater(() -> okta.post(policy + "/lifecycle/activate", Map.of()));
    }

    @When("the client gets another secret at Okta")
    public void anotherSecret() {
        String secrets = "/api/v1/apps/" + World.current().okta("acme").clientId();
        secrets += "/credentials/secrets";
        JsonNode former = okta.get(secrets);
        okta.post(secrets, Map.of());
        for (JsonNode secret : former) {
            okta.post(secrets + "/" + OktaByHand.id(secret) + "/lifecycle/deactivate", Map.of());
            okta.delete(secrets + "/" + OktaByHand.id(secret));
        }
        World.current().takeBackLater(ChangedSettingsSteps::enterSecret);
    }

    @When("an administrator enters the other secret here")
    public static void enterSecret() {
        String secret = World.current().okta("acme").clientSecret();
        var answer =
                World.current()
                        .api()
                        .send(
                                "PUT",
                                PATH + "/client-secret",
                                "{\"client_secret\":\"" + secret + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @When("Okta replaces its signing keys without notice")
    public void otherKeys() {
        World.current()
                .sandbox()
                .post(
                        "/admin/tenants/acme/keys/rotate",
                        Map.of("server", server(), "emergency", true));
    }

    @Then("the overview of acme says {string}")
    public void overview(String sentence) {
        assertThat(World.current().browser("ann").open(World.current().url("/o/acme")).text())
                .contains(sentence);
    }
}
