package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Mistakes that an administrator of hooli's Okta makes there. */
public final class MistakeSteps {
    private static final Map<String, Consumer<OktaByHand>> MISTAKES = all();

    private static Map<String, Consumer<OktaByHand>> all() {
        Mistakes mistakes = new Mistakes();
        AppMistakes.addTo(mistakes);
        ServerMistakes.addTo(mistakes);
        PolicyMistakes.addTo(mistakes);
        AdminPageMistakes.ALL.forEach(mistakes::made);
        return mistakes.all();
    }

    @Given("hooli's Okta has no API Access Management")
    public void noApiAccessManagement() {
        AdminPageMistakes.choose("API_ACCESS_MANAGEMENT", "off", "on");
    }

    @Given("somebody did this at Okta by hand: {}")
    public void made(String mistake) {
        Consumer<OktaByHand> change = MISTAKES.get(mistake);
        assertThat(change).as("known mistakes: " + MISTAKES.keySet()).isNotNull();
        Objects.requireNonNull(change).accept(OktaByHand.of("hooli"));
    }
}
