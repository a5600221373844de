package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What an Okta administrator does to a person, and what becomes of the person's sessions here. */
public final class SignalSteps {
    private static final String SIGNALS = "/o/acme/api/v1/signals";
    private int forgeryStatus;
    private Duration stalled = Duration.ZERO;

    @Given("Okta signs people out of Gatehouse too")
    public void universalLogout() {
        universalLogout("iss_sub");
    }

    @Given("Okta names people by e-mail address")
    public void byEmail() {
        universalLogout("email");
    }

    private static void universalLogout(String format) {
        String app = World.current().okta("acme").clientId();
        String url = World.current().url("/o/acme/global-token-revocation");
        World.current()
                .sandbox()
                .post(
                        "/admin/tenants/acme/apps/" + app + "/universal-logout",
                        Map.of("url", url, "format", format));
    }

    @Given("Okta pushes security events to acme")
    public void stream() {
        String secret = drawn("push");
        String caep = "https://schemas.openid.net/secevent/caep/event-type/";
        String body =
                """
                {"events_requested":["%ssession-revoked","%scredential-change"],
                 "delivery":{"method":"urn:ietf:rfc:8935","endpoint_url":"%s",
                 "authorization_header":"Bearer %s"}}\
                """
                        .formatted(caep, caep, World.current().url("/o/acme/signals/ssf"), secret);
        OktaAdministrator administrator = new OktaAdministrator();
        administrator.post("/api/v1/ssf/stream", body);
        withoutUniversalLogout();
        administrator.post("/api/v1/ssf/stream/verification", "{\"state\":\"hello\"}");
        eventually("the stream is verified", () -> received("security_event", "verification"));
    }

    @Given("Okta's event hook tells acme what happens to people")
    public void hook() {
        String body =
                """
                {"name":"Gatehouse","events":{"type":"EVENT_TYPE","items":[
                 "user.session.clear","user.lifecycle.deactivate","user.lifecycle.suspend",
                 "group.user_membership.remove","application.user_membership.remove"]},
                 "channel":{"type":"HTTP","version":"1.0.0","config":{"uri":"%s",
                 "authScheme":{"type":"HEADER","key":"Authorization","value":"%s"}}}}\
                """
                        .formatted(
                                World.current().url("/o/acme/signals/event-hook"),
                                drawn("event_hook"));
        withoutUniversalLogout();
        OktaAdministrator administrator = new OktaAdministrator();
        JsonNode hook = administrator.post("/api/v1/eventHooks", body);
        String id = hook.required("id").asText();
        JsonNode verified =
                administrator.post("/api/v1/eventHooks/" + id + "/lifecycle/verify", "");
        assertThat(verified.required("verificationStatus").asText()).isEqualTo("VERIFIED");
    }

    private static String drawn(String purpose) {
        return World.current()
                .api()
                .post(SIGNALS + "/secrets/" + purpose, Map.of())
                .required("secret")
                .asText();
    }

    /** So that a scenario shows one way alone. */
    private static void withoutUniversalLogout() {
        String app = World.current().okta("acme").clientId();
        World.current()
                .sandbox()
                .post("/admin/tenants/acme/apps/" + app + "/universal-logout", Map.of());
    }

    private static boolean received(String kind, String event) {
        for (JsonNode receipt : World.current().api().get(SIGNALS).required("received")) {
            if (receipt.required("kind").asText().equals(kind)
                    && receipt.required("believed").asBoolean()
                    && receipt.required("event").asText().equals(event)) {
                return true;
            }
        }
        return false;
    }

    @When("an Okta administrator clears {word}'s sessions")
    @When("Okta tells by security event that {word}'s sessions were cleared")
    @When("Okta tells by event hook that {word}'s sessions were cleared")
    public void clears(String person) {
        stalled = World.current().installation().stalled();
        new OktaAdministrator()
                .delete("/api/v1/users/" + id(person) + "/sessions?oauthTokens=true");
    }

    @When("{word} is deactivated at Okta")
    public void deactivates(String person) {
        new OktaAdministrator().post("/api/v1/users/" + id(person) + "/lifecycle/deactivate", "");
    }

    @When("{word} is taken out of the group {string} at Okta")
    public void leaves(String person, String group) {
        new OktaAdministrator().delete("/api/v1/groups/" + group(group) + "/users/" + id(person));
    }

    @When("{word} is unassigned from the application at Okta")
    public void unassigns(String person) {
        String users = "/api/v1/apps/" + World.current().okta("acme").clientId() + "/users";
        OktaAdministrator administrator = new OktaAdministrator();
        administrator.delete(users + "/" + id(person));
        String again = "{\"id\":\"" + id(person) + "\"}";
        World.current().takeBackLater(() -> administrator.post(users, again));
    }

    @Given("Okta says which of its sessions a sign-in belongs to")
    public void sessionIds() {
        EndSteps.choose("SESSION_ID_CLAIM", "on");
        World.current().takeBackLater(() -> EndSteps.choose("SESSION_ID_CLAIM", "off"));
    }

    /** Okta's page for signing out shows each application's address in a frame of this browser. */
    @When("{word} signs out at Okta, which opens acme's front-channel logout")
    public void frontChannel(String person) {
        Browser browser = World.current().browser(person);
        String session = browser.cookies().get("idx_acme");
        browser.open(
                World.current().url("/o/acme/login/okta/frontchannel-logout")
                        + "?iss="
                        + World.current().okta("acme").issuer()
                        + "&sid="
                        + session);
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
    }

    private static String id(String person) {
        return Organizations.person(person).id();
    }

    private static String group(String name) {
        for (JsonNode group :
                World.current().sandbox().get("/admin/tenants/acme").required("groups")) {
            if (group.required("name").asText().equals(name)) {
                return group.required("id").asText();
            }
        }
        throw new IllegalStateException("No group " + name);
    }

    @Then("{word} is signed out because {string}")
    public void signedOut(String person, String words) {
        eventually(person + " is signed out", () -> !SignIn.signedIn(person));
        assertThat(World.current().browser(person).text()).contains(words);
    }

    @Then("{word} stays signed in")
    public void staysSignedIn(String person) {
        assertThat(SignIn.signedIn(person)).isTrue();
    }

    @Then("{word} stays signed in with the role {string} only")
    public void staysWithRole(String person, String role) {
        eventually("the group is gone", () -> roles(person).equals(List.of(role)));
        assertThat(SignIn.signedIn(person)).isTrue();
    }

    private static List<String> roles(String person) {
        List<String> roles = new ArrayList<>();
        Users.find(person).orElseThrow().required("roles").forEach(r -> roles.add(r.asText()));
        return roles;
    }

    @Then("the audit log tells that the identity provider signed {word} out, and how fast")
    public void audited(String person) {
        for (JsonNode entry : World.current().api().get("/o/acme/api/v1/audit").required("items")) {
            if (entry.required("act").asText().equals("signal_received")) {
                JsonNode details = entry.required("details");
                assertThat(entry.required("target").asText()).isEqualTo(id(person));
                assertThat(details.required("sessions_ended").asLong()).isPositive();
                Duration took = Duration.ofMillis(details.required("took_ms").asLong());
                assertThat(took.minus(stalledSince())).isLessThan(Duration.ofSeconds(1));
                return;
            }
        }
        throw new AssertionError("No signal in the audit log");
    }

    /** Time that the machine did not give to the server. */
    private Duration stalledSince() {
        return World.current().installation().stalled().minus(stalled);
    }

    @Given("{word} begins to sign in in another browser")
    public void beginsElsewhere(String person) {
        SignIn.begin(elsewhere(), Organizations.of(person));
    }

    @When("{word} completes the sign-in in the other browser")
    public void completesElsewhere(String person) {
        signedOut(person, "your session at the identity provider ended");
        SandboxTenant.Person known = Organizations.person(person);
        elsewhere().submit(Map.of("username", known.login(), "password", known.password()));
    }

    @Then("the other browser says {string}")
    public void saysElsewhere(String words) {
        assertThat(elsewhere().text()).contains(words);
    }

    private static Browser elsewhere() {
        return World.current().browser("elsewhere");
    }

    @When("somebody without Okta's key asks to sign {word} out")
    public void forges(String person) {
        String issuer =
                World.current().sandbox().get("/admin/tenants/acme").required("origin").asText();
        String body =
                "{\"sub_id\":{\"format\":\"iss_sub\",\"iss\":\"%s\",\"sub\":\"%s\"}}"
                        .formatted(issuer, id(person));
        String unsigned =
                "eyJhbGciOiJub25lIiwidHlwIjoiZ2xvYmFsLXRva2VuLXJldm9jYXRpb24rand0In0.e30.";
        forgeryStatus =
                new JsonApi(World.current().installation().url(), unsigned)
                        .send("POST", "/o/acme/global-token-revocation", body)
                        .statusCode();
    }

    @Then("the signal is not believed")
    public void notBelieved() {
        assertThat(forgeryStatus).isEqualTo(401);
    }

    /** What an administrator would look at when nothing happens. */
    private static String cameHere() {
        return World.current().api().get(SIGNALS).required("received").toString();
    }

    /** Okta tells in the background. */
    private static void eventually(String what, BooleanSupplier so) {
        Eventually.so(() -> what + "; " + cameHere(), so);
    }

    @After("@shared-signals")
    public void noStream() {
        new OktaAdministrator().delete("/api/v1/ssf/stream");
        World.current().api().send("DELETE", SIGNALS + "/secrets/push", "");
    }

    @After("@event-hook")
    public void asBefore() {
        OktaAdministrator administrator = new OktaAdministrator();
        for (JsonNode hook : administrator.get("/api/v1/eventHooks")) {
            administrator.delete("/api/v1/eventHooks/" + hook.required("id").asText());
        }
        World.current()
                .sandbox()
                .post(
                        "/admin/tenants/acme/users/"
                                + Organizations.person("vera").login()
                                + "/activate",
                        Map.of());
        administrator.put("/api/v1/groups/" + group("Administrator") + "/users/" + id("adam"));
        administrator.put("/api/v1/groups/" + group("View Only") + "/users/" + id("adam"));
    }
}
