package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;

import java.util.List;
import java.util.stream.Stream;

/** Every step in Okta's Admin Console, and after it those here, in the order of doing. */
public final class OktaGuide {
    private static final List<GuideStep> STEPS =
            Stream.of(
                            GroupSteps.ALL,
                            ApplicationSteps.ALL,
                            ServerSteps.ALL,
                            PolicySteps.ALL,
                            ConnectSteps.ALL,
                            SignalSteps.ALL)
                    .flatMap(List::stream)
                    .toList();

    private OktaGuide() {}

    public static List<GuideStep> steps() {
        return STEPS;
    }
}
