package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.JsonApi;

import io.cucumber.java.en.When;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Okta in trouble while the assistant is at work. */
public final class BusyOktaSteps {
    private static final String TENANT = "/admin/tenants/hooli/";
    private static final String CLOCK = TENANT + "clock";

    @When("the assistant is at work and Okta asks for a moment's patience")
    public void patience() {
        meanwhile("busy", "/scopes", 1);
    }

    @When("the assistant is at work and Okta answers {string} to calls of {string}")
    public void faultMeanwhile(String kind, String path) {
        meanwhile(kind, path, 4);
    }

    private static void meanwhile(String kind, String path, int times) {
        World.current()
                .assistant()
                .setUpWhile(
                        () -> {
                            nearTheEndOfAMinute();
                            fault(kind, path, times);
                        },
                        () -> {
                            World.current().sandbox().send("DELETE", TENANT + "faults", "");
                            asTheClockWas();
                        });
    }

    /** A number is the status of an error. */
    private static void fault(String kind, String path, int times) {
        boolean status = kind.matches("[0-9]+");
        Map<String, Object> fault = new TreeMap<>();
        fault.put("kind", status ? "error" : kind);
        fault.put("status", status ? Integer.parseInt(kind) : 503);
        fault.put("path", path);
        fault.put("seconds", 60);
        fault.put("times", times);
        World.current().sandbox().post(TENANT + "faults", fault);
    }

    /**
     * Okta's rate limits end with the minute: this one is nearly over, and the next one has just
     * begun for whoever is refused again.
     */
    private static void nearTheEndOfAMinute() {
        JsonApi sandbox = World.current().sandbox();
        JsonNode clock = sandbox.post(CLOCK, Map.of("forwardSeconds", 0));
        World.current().remember("clock", clock.required("clockAheadSeconds").asText());
        long second = Instant.parse(clock.required("time").asText()).getEpochSecond() % 60;
        long forward = 57 - second;
        sandbox.post(CLOCK, Map.of("forwardSeconds", forward < -30 ? forward + 60 : forward));
    }

    private static void asTheClockWas() {
        long before = Long.parseLong(World.current().recall("clock"));
        World.current().sandbox().post(CLOCK, Map.of("aheadSeconds", before));
    }
}
