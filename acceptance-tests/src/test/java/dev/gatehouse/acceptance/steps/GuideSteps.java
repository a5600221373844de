package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.stream.StreamSupport;

/** Reading the set-up guide of globex. */
public final class GuideSteps {
    static final String GUIDE = "/o/globex/settings/organization/guide";

    private static Browser administrator() {
        return World.current().browser("administrator");
    }

    @When("the administrator opens the set-up guide")
    public void opens() {
        administrator().open(World.current().url(GUIDE));
        assertThat(administrator().status()).isEqualTo(200);
    }

    @Then("it shows globex's redirect URI, sign-out redirect URI and audience")
    public void ownValues() {
        String address = World.current().url("/o/globex");
        assertThat(values()).contains(address + "/login/okta/redirect", address);
    }

    @Then("it shows a group and an API scope for each role")
    public void roles() {
        assertThat(values())
                .contains("Super Administrator", "Administrator", "View Only")
                .contains("api::super_administrator", "api::administrator", "api::view_only");
    }

    private static List<String> values() {
        return administrator().page().select(".gh-step code").eachText();
    }

    @Then("no step is marked as checked")
    public void nothingChecked() {
        assertThat(administrator().page().select(".gh-step")).hasSizeGreaterThan(15);
        assertThat(administrator().page().select(".gh-step-checked")).isEmpty();
    }

    @Then("the guide marks {string} as {string}")
    public void marks(String step, String mark) {
        opens();
        assertThat(step(step).select(".gh-step-state strong").text()).isEqualTo(mark);
    }

    private static Element step(String title) {
        return administrator().page().select(".gh-step").stream()
                .filter(found -> found.select("h3").text().endsWith(" " + title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step " + title));
    }

    @Then("the step leads to the finding {string}")
    public void leadsTo(String code) {
        String href = step("Authorization server").select(".gh-step-state a").attr("abs:href");
        administrator().open(href);
        assertThat(administrator().page().select("#finding-" + code)).hasSize(1);
    }

    @Then("its Markdown file has the same steps and values")
    public void markdown() {
        List<String> titles = administrator().page().select(".gh-step h3").eachText();
        List<String> shown = values();
        String text =
                World.current()
                        .api()
                        .send("GET", Organizations.path("globex") + "/guide.md", "")
                        .body();
        assertThat(text.lines().filter(line -> line.startsWith("### "))).hasSameSizeAs(titles);
        assertThat(shown).allSatisfy(value -> assertThat(text).contains("`" + value + "`"));
    }

    @Then("the API tells the same steps and values")
    public void api() {
        JsonNode guide = World.current().api().get(Organizations.path("globex") + "/guide");
        List<String> titles = guide.required("steps").findValuesAsText("title");
        assertThat(administrator().page().select(".gh-step h3").eachText())
                .zipSatisfy(titles, (shown, told) -> assertThat(shown).endsWith(told));
        assertThat(guide.toString()).contains(values().getFirst());
    }

    @Then("the guide of hooli cannot tell about {string}, {string}, {string} and {string}")
    public void cannotTell(String one, String two, String three, String four) {
        assertThat(states(one, two, three, four)).containsOnly("unseen");
    }

    @Then("the guide of hooli marks {string}, {string}, {string} and {string} as checked")
    public void marksAll(String one, String two, String three, String four) {
        assertThat(states(one, two, three, four)).containsOnly("checked");
    }

    private static List<String> states(String... steps) {
        JsonNode guide = World.current().api().get(Organizations.path("hooli") + "/guide");
        return StreamSupport.stream(guide.required("steps").spliterator(), false)
                .filter(step -> List.of(steps).contains(step.required("name").asText()))
                .map(step -> step.required("state").asText())
                .toList();
    }
}
