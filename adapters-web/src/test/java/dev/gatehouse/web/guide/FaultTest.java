package dev.gatehouse.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fault leads to where its finding is told, which is not always the page of the connection. */
class FaultTest {
    @Test
    void leadsToTheFindingOrToItsExplanation() {
        assertThat(fault("finding-scope_unknown").href("/form"))
                .isEqualTo("/form#finding-scope_unknown");
        assertThat(fault("report-scope_unknown").href("")).isEqualTo("#report-scope_unknown");
        assertThat(fault("").href("/form")).isEqualTo("/help/findings#scope_unknown");
    }

    private static GuideView.Fault fault(String anchor) {
        return new GuideView.Fault("scope_unknown", "error", "seen", anchor);
    }
}
