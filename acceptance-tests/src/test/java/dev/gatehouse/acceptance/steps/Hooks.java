package dev.gatehouse.acceptance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;

/** What happens around each scenario. */
public final class Hooks {
    @Before
    public void startAnew() {
        World.startAnew();
    }

    @After
    public void takeBack() {
        World.current().takeBack();
    }

    @After("@okta-down")
    public void bringOktaBack() {
        World.current().installation().startSandboxAgain();
    }
}
