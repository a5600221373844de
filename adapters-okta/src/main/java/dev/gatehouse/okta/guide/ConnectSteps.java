package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.domain.connection.Sight;

import java.util.List;

/** What is done here once Okta is set up. */
final class ConnectSteps {
    static final List<GuideStep> ALL =
            List.of(
                    here("enter", Sight.CHECKS)
                            .provenBy("metadata")
                            .provenBy("issuer")
                            .provenBy("keys"),
                    here("connect", Sight.TRIAL)
                            .shownBy(ApplicationSteps.SIGNED_IN, "service_token"),
                    here("bind_people", Sight.PEOPLE).provenBy("bound_people"),
                    here("service_token", Sight.API_CLIENT).at("api").provenBy("api_token"));

    private ConnectSteps() {}

    private static GuideStep here(String name, Sight sight) {
        return GuideStep.of("here", name, sight);
    }
}
