package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.demo.http.JsonApi;
import dev.gatehouse.domain.session.SignOutReason;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

import java.util.Arrays;

/** Whoever watches over the installation. */
public final class MetricsSteps {
    private static final String METRICS = "/metrics";
    private String key = "";
    private String before = "";

    private static JsonApi with(String bearer) {
        return new JsonApi(World.current().installation().url(), bearer);
    }

    private static String key(String name, String... allowed) {
        String[] command = {"operator", "api-key", "--name", name, "--allow"};
        String[] all = Arrays.copyOf(command, command.length + allowed.length);
        System.arraycopy(allowed, 0, all, command.length, allowed.length);
        return World.current().installation().owner().run(all);
    }

    private String read() {
        return with(key).send("GET", METRICS, "").body();
    }

    @Given("an API key that may only read the metrics")
    public void mayRead() {
        key = key("prometheus", "view_metrics");
        before = read();
    }

    @Then("the metrics count one more session that ended as {string}")
    public void ended(String reason) {
        countsOneMore("gatehouse_sessions_ended_total{reason=\"" + reason + "\"}");
    }

    @Then("the metrics count one more sign-in that ended as {string}")
    public void refused(String outcome) {
        countsOneMore("gatehouse_sign_ins_total{outcome=\"" + outcome + "\",way=\"provider\"}");
    }

    private void countsOneMore(String series) {
        assertThat(value(series, read())).isEqualTo(value(series, before) + 1);
    }

    private static double value(String series, String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(series + " in " + metrics));
    }

    @Then("the metrics name every reason for which a session can end")
    public void everyReason() {
        String metrics = read();
        assertThat(SignOutReason.values())
                .allSatisfy(reason -> assertThat(metrics).contains("=\"" + reason.key() + "\""));
    }

    @Then("the key reads neither the users of acme nor the organizations")
    public void nothingElse() {
        assertThat(with(key).send("GET", METRICS, "").statusCode()).isEqualTo(200);
        assertThat(with(key).send("GET", "/o/acme/api/v1/users", "").statusCode()).isEqualTo(403);
        assertThat(with(key).send("GET", "/api/v1/organizations", "").statusCode()).isEqualTo(403);
    }

    @Then("nobody reads the metrics without a key")
    public void notWithout() {
        assertThat(with("").send("GET", METRICS, "").statusCode()).isEqualTo(401);
    }

    @Then("a key that may only view the users of acme does not read the metrics")
    public void notWithAnother() {
        String other = key("users", "view_users", "--organization", "acme");
        assertThat(with(other).send("GET", METRICS, "").statusCode()).isEqualTo(403);
    }
}
