package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.domain.connection.Sight;

import java.util.List;

/** How Okta tells at once that somebody is out; each closes a gap, none is needed to sign in. */
final class SignalSteps {
    static final List<GuideStep> ALL =
            List.of(
                    signal("universal_logout", "global_token_revocation"),
                    signal("event_hook", "event_hook"),
                    signal("shared_signals", "security_event"),
                    signal("front_channel_logout", "front_channel_logout"));

    private SignalSteps() {}

    private static GuideStep signal(String name, String kind) {
        return GuideStep.of("signals", name, Sight.SIGNAL).provenBy("signal_" + kind);
    }
}
