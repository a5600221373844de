package dev.gatehouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.http.Browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is promised to people survives the programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivesKillIT {
    private final TryOut tryOut = new TryOut();

    @BeforeAll
    void connectAcme() {
        tryOut.connectFor("acme", "ann");
    }

    @AfterAll
    void stop() {
        tryOut.close();
    }

    @Test
    void aSessionIsStillThereAfterKillingTheServerRightAfterTheSignIn() {
        Browser ann = signIn();
        tryOut.installation().killServerAndStartAgain();
        assertSignedIn(ann);
    }

    @Test
    void aSessionAndTheSandboxSurviveARestart() {
        Browser ann = signIn();
        tryOut.installation().restart();
        assertSignedIn(ann);
        assertSignedIn(signIn());
    }

    private Browser signIn() {
        return tryOut.signIn("acme", "ann", tryOut.installation().url());
    }

    private void assertSignedIn(Browser browser) {
        browser.open(tryOut.installation().url() + "/o/acme");
        assertThat(browser.location().getPath()).isEqualTo("/o/acme");
        assertThat(browser.status()).isEqualTo(200);
    }
}
