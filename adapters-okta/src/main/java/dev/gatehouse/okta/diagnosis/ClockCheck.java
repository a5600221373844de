package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.connection.OktaSettingsForm;
import dev.gatehouse.okta.finding.Findings;

import java.time.Duration;
import java.util.List;

/**
 * Our clock and the provider's agree, as the {@code Date} of an answer shows.
 *
 * <p>Tokens are judged with a tolerance of 60 seconds (RFC 7519, section 4.1.4: small leeway).
 */
final class ClockCheck implements Check<Evidence> {
    static final String NAME = "clock";
    private static final Duration TOLERATED = Duration.ofSeconds(60);
    private static final Duration UNUSABLE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(MetadataCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        return evidence.oauthMetadata()
                .ahead()
                .map(ClockCheck::judge)
                .orElseGet(() -> new Verdict.Unseen("The answers carry no date."));
    }

    private static Verdict judge(Duration ahead) {
        Duration difference = ahead.abs();
        if (difference.compareTo(TOLERATED) <= 0) {
            return new Verdict.Good("At most " + (difference.toSeconds() + 1) + " s apart");
        }
        String seen =
                "Okta's clock is "
                        + words(difference)
                        + (ahead.isNegative() ? " behind ours" : " ahead of ours");
        return new Verdict.Bad(
                difference.compareTo(UNUSABLE) > 0
                        ? finding(
                                Findings.error("clock_far_off", OktaSettingsForm.METADATA_URL),
                                seen)
                        : finding(
                                Findings.warning("clock_differs", OktaSettingsForm.METADATA_URL),
                                seen));
    }

    private static Finding finding(Findings.Seen finding, String seen) {
        return finding.seen(seen)
                .expected("At most 60 seconds apart, or tokens look expired or not valid yet")
                .mend("Nothing to change.", "The operator sets the clock of this server by NTP.");
    }

    private static String words(Duration difference) {
        return difference.toMinutes() > 1
                ? difference.toMinutes() + " minutes"
                : difference.toSeconds() + " seconds";
    }
}
