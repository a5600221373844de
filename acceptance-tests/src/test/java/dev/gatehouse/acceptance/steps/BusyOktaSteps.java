package dev.gatehouse.acceptance.steps;

import io.cucumber.java.en.When;

import java.util.Map;
import java.util.TreeMap;

/** Okta in trouble while the assistant is at work. */
public final class BusyOktaSteps {
    private static final String FAULTS = "/admin/tenants/hooli/faults";

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
                        () -> fault(kind, path, times),
                        () -> World.current().sandbox().send("DELETE", FAULTS, ""));
    }

    /** A number is the status of an error; who is busy asks for two seconds of patience. */
    private static void fault(String kind, String path, int times) {
        boolean status = kind.matches("[0-9]+");
        Map<String, Object> fault = new TreeMap<>();
        fault.put("kind", status ? "error" : kind);
        fault.put("status", status ? Integer.parseInt(kind) : 503);
        fault.put("path", path);
        fault.put("millis", 2_000);
        fault.put("seconds", 3_600);
        fault.put("times", times);
        World.current().sandbox().post(FAULTS, fault);
    }
}
