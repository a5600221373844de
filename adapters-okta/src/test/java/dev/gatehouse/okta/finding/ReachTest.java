package dev.gatehouse.okta.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.oidc.outbound.OutboundOutcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reasons that no provider in a test can bring about. */
class ReachTest {
    @ParameterizedTest
    @CsvSource({"TLS, provider_tls", "INTERRUPTED, provider_not_asked"})
    void saysWhyOktaWasNotReached(OutboundOutcome.Why why, String code) {
        assertThat(Reach.finding(new OutboundOutcome.Unreachable(why, "fact")).code().value())
                .isEqualTo(code);
    }
}
