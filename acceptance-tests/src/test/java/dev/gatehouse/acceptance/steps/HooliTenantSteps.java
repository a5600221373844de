package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is in hooli's Okta tenant, made by hand or by the assistant. */
public final class HooliTenantSteps {
    private static OktaByHand okta() {
        return OktaByHand.of("hooli");
    }

    @Given("an administrator of Okta has begun with {}")
    public void begun(String what) {
        BegunByHand.begin(what);
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

    @Then("Okta reads the program's keys at {string}")
    public void readsKeys(String address) {
        JsonNode program = okta().get(okta().app("Gatehouse hooli API (View Only)"));
        assertThat(program.at("/credentials/oauthClient/token_endpoint_auth_method").asText())
                .isEqualTo("private_key_jwt");
        assertThat(program.at("/settings/oauthClient/jwks_uri").asText()).isEqualTo(address);
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
