package dev.gatehouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.Map;

/** What is promised to people survives the programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivesKillIT {
    private final TryOut tryOut = new TryOut();

    @BeforeAll
    void connectAcme() {
        tryOut.connect("acme");
        String login = tryOut.okta("acme").person("ann").login();
        tryOut.api().post("/o/acme/api/v1/users", Map.of("name", "Ann", "domain_name", login));
    }

    @AfterAll
    void stop() {
        tryOut.close();
    }

    @Test
    void aSessionIsStillThereAfterKillingTheServerRightAfterTheSignIn() {
        Browser ann = signIn(new Browser(tryOut.installation().url()));
        tryOut.installation().killServerAndStartAgain();
        assertSignedIn(ann);
    }

    @Test
    void aSessionAndTheSandboxSurviveARestart() {
        Browser ann = signIn(new Browser(tryOut.installation().url()));
        tryOut.installation().restart();
        assertSignedIn(ann);
        assertSignedIn(signIn(new Browser(tryOut.installation().url())));
    }

    private Browser signIn(Browser browser) {
        SandboxTenant.Person ann = tryOut.okta("acme").person("ann");
        return browser.open(tryOut.installation().url() + "/o/acme/sign-in")
                .submit("form[action$='/login/okta']", Map.of())
                .submit(Map.of("username", ann.login(), "password", ann.password()));
    }

    private void assertSignedIn(Browser browser) {
        browser.open(tryOut.installation().url() + "/o/acme");
        assertThat(browser.location().getPath()).isEqualTo("/o/acme");
        assertThat(browser.status()).isEqualTo(200);
    }
}
