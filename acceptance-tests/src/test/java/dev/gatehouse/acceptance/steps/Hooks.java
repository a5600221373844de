package dev.gatehouse.acceptance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;

/** What happens around each scenario. */
public final class Hooks {
    /** Sessions that a former scenario left would end at any time, when their limit is over. */
    @Before
    public void startAnew() {
        World.startAnew();
        World.current().endAllSessions();
    }

    @After
    public void takeBack() {
        World.current().takeBack();
    }
}
