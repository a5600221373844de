package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.Map;
import java.util.TreeMap;

/** Draft, proof and live: secrets, keys and previous settings of globex. */
public final class ProofSteps {
    private static final String PATH = Organizations.path("globex");
    private static final String PAGE = "/o/globex/settings/organization/identity-provider/okta";

    private static void replace(String secret) {
        var answer =
                World.current()
                        .api()
                        .send(
                                "PUT",
                                PATH + "/client-secret",
                                "{\"client_secret\":\"" + secret + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @When("the client secret in force is replaced by a wrong one")
    public void wrongSecret() {
        replace("a-secret-of-nobody-at-all");
    }

    @When("the client secret in force is replaced by the right one")
    public void rightSecret() {
        replace(World.current().okta("globex").clientSecret());
    }

    /** The settings with our key fit the app only as long as the scenario runs. */
    @After("@key")
    public void disconnect() {
        World.current().api().send("POST", PATH + "/disconnect", "");
    }

    @Then("gina signs in at another browser without noticing anything")
    public void signsIn() {
        Browser another = new Browser(World.current().installation().url());
        SandboxTenant.Person gina = Organizations.person("gina");
        SignIn.begin(another, "globex")
                .submit(Map.of("username", gina.login(), "password", gina.password()));
        assertThat(SignIn.signedIn(another, "globex")).as(another.text()).isTrue();
    }

    @Given("gina is a user of globex and signed in")
    public void signedIn() {
        if (Users.find("gina").isEmpty()) {
            Users.bind("gina");
        }
        SignIn.complete("gina");
        assertThat(SignIn.signedIn("gina")).isTrue();
    }

    @Then("the connection page tells {string}")
    public void pageTells(String words) {
        SignIn.local(World.current().browser("administrator"), "globex");
        assertThat(World.current().browser("administrator").open(World.current().url(PAGE)).text())
                .contains(words);
    }

    @Then("the connection page does not tell {string}")
    public void pageSilent(String words) {
        assertThat(World.current().browser("administrator").open(World.current().url(PAGE)).text())
                .doesNotContain(words);
    }

    @Given("settings of globex without a native client")
    public void withoutNativeClient() {
        remember(Map.of("native_client_id", ""));
    }

    @Given("settings of globex for users alone with the audience {string}")
    public void otherAudience(String audience) {
        remember(Map.of("api", false, "audience", audience));
    }

    private static void remember(Map<String, Object> changes) {
        Map<String, Object> form = new TreeMap<>(Organizations.settings("globex"));
        form.putAll(changes);
        World.current().remember("settings", new ObjectMapper().valueToTree(form).toString());
    }

    @Then("saving them says that they sign nobody out")
    public void saysThatNobody() {
        JsonNode effect = effectOfSaving();
        assertThat(effect.required("sessions_end").asInt()).isZero();
        assertThat(effect.required("people_signed_out").asInt()).isZero();
    }

    /** Other people of the organization may be signed in, too. */
    @Then("saving them says that they end at least {int} session(s) of {int} person/people")
    public void saysHowMany(int sessions, int people) {
        JsonNode effect = effectOfSaving();
        assertThat(effect.required("sessions_end").asInt()).isGreaterThanOrEqualTo(sessions);
        assertThat(effect.required("people_signed_out").asInt()).isGreaterThanOrEqualTo(people);
    }

    private static JsonNode effectOfSaving() {
        var saved =
                World.current()
                        .api()
                        .send("PUT", PATH + "/draft", World.current().recall("settings"));
        return JsonApi.read(saved.body()).required("draft").required("effect");
    }

    @When("the previous settings are brought back")
    public void restored() {
        long live =
                Organizations.connection("globex").required("live").required("revision").asLong();
        World.current().api().post(PATH + "/restore", Map.of("live_revision", live));
    }

    @Then("no native client is in force")
    public void noNativeClient() {
        assertThat(inForce().required("native_client_id").isNull()).isTrue();
    }

    @Then("the native client of globex's Okta is in force again")
    public void nativeClientBefore() {
        assertThat(inForce().required("native_client_id").asText())
                .isEqualTo(World.current().okta("globex").nativeClientId());
    }

    private static JsonNode inForce() {
        return Organizations.connection("globex").required("live").required("settings");
    }

    private static JsonNode keys() {
        String path = "/o/globex/.well-known/jwks.json";
        return new JsonApi(World.current().installation().url(), "").get(path).required("keys");
    }

    @Then("{int} public key(s) is/are published, and nothing private")
    public void published(int count) {
        assertThat(keys()).hasSize(count);
        keys().forEach(
                        key ->
                                assertThat(key.fieldNames())
                                        .toIterable()
                                        .containsExactlyInAnyOrder(
                                                "kty", "e", "use", "kid", "alg", "n"));
    }

    @When("the client key is rotated")
    public void rotated() {
        World.current().api().post(PATH + "/client-key/rotate", Map.of());
    }
}
