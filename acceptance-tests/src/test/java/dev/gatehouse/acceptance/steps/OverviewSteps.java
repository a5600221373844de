package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.List;

/** The sign-ins and refusals of the last seven days, by the API and on the overview. */
public final class OverviewSteps {
    private static final String WHY = "a[href$='/audit?act=sign_in_refused']";

    private String firstDay = "";
    private long signedIn;
    private long refused;

    private static JsonNode week() {
        return World.current().api().get("/o/acme/api/v1/sign-ins");
    }

    @Given("the sign-ins of acme were counted")
    public void counted() {
        JsonNode days = week().required("days");
        assertThat(days).hasSize(7);
        firstDay = days.get(6).required("day").asText();
        signedIn = sinceFirstDay("signed_in");
        refused = sinceFirstDay("refused");
    }

    /** Midnight may be between the steps. */
    private long sinceFirstDay(String field) {
        long sum = 0;
        for (JsonNode day : week().required("days")) {
            if (day.required("day").asText().compareTo(firstDay) >= 0) {
                sum += day.required(field).asLong();
            }
        }
        return sum;
    }

    @Then("today's sign-ins are {int} more and today's refusals {int} more")
    public void more(int in, int out) {
        assertThat(sinceFirstDay("signed_in")).isEqualTo(signedIn + in);
        assertThat(sinceFirstDay("refused")).isEqualTo(refused + out);
    }

    private static Document overview(String person) {
        Browser browser = World.current().browser(person);
        return browser.open(World.current().url("/o/acme")).page();
    }

    @Then("ann's overview shows as many")
    public void shown() {
        Document page = overview("ann");
        assertThat(numbers(page, "Signed in")).isEqualTo(byTheApi("signed_in"));
        assertThat(numbers(page, "Refused")).isEqualTo(byTheApi("refused"));
    }

    private static List<String> numbers(Document page, String row) {
        Element head = page.select("th[scope=row]:contains(" + row + ")").getFirst();
        return head.siblingElements().eachText();
    }

    private static List<String> byTheApi(String field) {
        return week().required("days").findValuesAsText(field);
    }

    @Then("from there ann comes to the refusals alone, with {string}")
    public void why(String words) {
        String href = overview("ann").select(WHY).attr("href");
        Document refusals = World.current().browser("ann").open(World.current().url(href)).page();
        assertThat(refusals.select(".gh-audit-act").eachText())
                .isNotEmpty()
                .containsOnly("Sign-in refused");
        assertThat(refusals.select(".gh-audit-target").getFirst().text()).contains(words);
    }

    @Then("vera's overview shows how many came in, without a way to the audit log")
    public void withoutAudit() {
        Document page = overview("vera");
        assertThat(numbers(page, "Signed in")).hasSize(7);
        assertThat(page.select(WHY)).isEmpty();
    }
}
