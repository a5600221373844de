package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.guide.Sight;

import java.util.List;

/** What is done here once Okta is set up. */
final class ConnectSteps {
    static final List<GuideStep> ALL =
            List.of(
                    GuideStep.of("here", "enter", Sight.CHECKS)
                            .provenBy("metadata")
                            .provenBy("issuer")
                            .provenBy("keys"),
                    GuideStep.of("here", "connect", Sight.TRIAL)
                            .provenBy(ApplicationSteps.SIGNED_IN));

    private ConnectSteps() {}
}
