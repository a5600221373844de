package dev.gatehouse.web.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.measurement.MeasurementsContract;
import dev.gatehouse.application.signal.SignalOutcome;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.signal.SignalKind;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The lines that a Prometheus reads. */
class MicrometerMeasurementsTest extends MeasurementsContract {
    private static final Pattern EXPLAINED =
            Pattern.compile("^### `([a-z0-9_]+)`$", Pattern.MULTILINE);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerMeasurements measurements = new MicrometerMeasurements(registry);

    @Override
    protected Measurements measurements() {
        return measurements;
    }

    @Override
    protected int ended(SignOutReason reason) {
        return (int) value("gatehouse_sessions_ended_total{reason=\"" + reason.key() + "\"}");
    }

    private double value(String series) {
        String line =
                registry.scrape()
                        .lines()
                        .filter(l -> l.startsWith(series + " "))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(series + " in " + registry.scrape()));
        return Double.parseDouble(line.substring(series.length() + 1));
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryReasonFromTheStart(SignOutReason reason) {
        assertThat(ended(reason)).isZero();
    }

    @Test
    void countsSignInsByWayAndOutcome() {
        measurements.take(new Measurement.SignedIn(Measurement.Way.PROVIDER));
        measurements.take(new Measurement.PasswordRefused(Measurement.PasswordFault.BLOCKED));
        assertThat(value("gatehouse_sign_ins_total{outcome=\"signed_in\"," + "way=\"provider\"}"))
                .isEqualTo(1);
        assertThat(value("gatehouse_sign_ins_total{outcome=\"blocked\",way=\"password\"}"))
                .isEqualTo(1);
        assertThat(value("gatehouse_sign_ins_total{outcome=\"no_role\",way=\"provider\"}"))
                .isZero();
    }

    @Test
    void showsHowLongSignalsTookUntilTheLastSessionWasEnded() {
        measurements.take(
                new Measurement.SignalReceived(
                        SignalKind.EVENT_HOOK, new SignalOutcome.UnknownUser()));
        measurements.take(
                new Measurement.SignalTookEffect(SignalKind.EVENT_HOOK, 3, Duration.ofMillis(120)));
        assertThat(
                        value(
                                "gatehouse_signals_total{kind=\"event_hook\","
                                        + "outcome=\"unknown_user\"}"))
                .isEqualTo(1);
        assertThat(value("gatehouse_signal_effect_seconds_sum{kind=\"event_hook\"}"))
                .isEqualTo(0.12);
        assertThat(
                        value(
                                "gatehouse_signal_effect_seconds_bucket{kind=\"event_hook\","
                                        + "le=\"0.1\"}"))
                .isZero();
        assertThat(
                        value(
                                "gatehouse_signal_effect_seconds_bucket{kind=\"event_hook\","
                                        + "le=\"0.25\"}"))
                .isEqualTo(1);
    }

    @Test
    void takesTheCodeOfEveryFindingAsALabel() {
        List<FindingCode> all = codes();
        measurements.take(new Measurement.Examined(Measurement.Look.WATCH, all));
        assertThat(all).hasSizeGreaterThan(80);
        assertThat(all)
                .allSatisfy(
                        code ->
                                assertThat(
                                                value(
                                                        "gatehouse_findings_total{code=\""
                                                                + code
                                                                + "\",look=\"watch\"}"))
                                        .isEqualTo(1));
        assertThat(value("gatehouse_examinations_total{look=\"watch\"}")).isEqualTo(1);
    }

    private static List<FindingCode> codes() {
        try (InputStream explained =
                MicrometerMeasurementsTest.class.getResourceAsStream(
                        "/dev/gatehouse/web/help/findings.md")) {
            String text =
                    new String(
                            Objects.requireNonNull(explained).readAllBytes(),
                            StandardCharsets.UTF_8);
            return EXPLAINED
                    .matcher(text)
                    .results()
                    .map((MatchResult heading) -> new FindingCode(heading.group(1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void tellsProviderCallsApartByWhatIsAskedAndWhatCameBack() {
        measurements.take(
                new Measurement.ProviderAsked(
                        Measurement.ProviderCall.TOKEN,
                        Measurement.ProviderAnswer.TIMEOUT,
                        Duration.ofSeconds(5)));
        assertThat(
                        value(
                                "gatehouse_provider_calls_seconds_count{call=\"token\","
                                        + "outcome=\"timeout\"}"))
                .isEqualTo(1);
    }

    @Test
    void showsWhenAChoreLastSucceededAndHowOftenItFailed() {
        Instant well = Instant.ofEpochSecond(1_700_000_000);
        measurements.take(new Measurement.ChoreDone("sweep", true, well));
        measurements.take(new Measurement.ChoreDone("sweep", false, well.plusSeconds(60)));
        assertThat(value("gatehouse_chore_last_success_timestamp_seconds{chore=\"sweep\"}"))
                .isEqualTo(1.7e9);
        assertThat(value("gatehouse_chore_runs_total{chore=\"sweep\",outcome=\"failed\"}"))
                .isEqualTo(1);
    }
}
