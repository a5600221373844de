package dev.gatehouse.web.connection;

import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.web.diagnosis.CheckJson;
import dev.gatehouse.web.page.ConnectionStates;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A connection as the JSON API shows it; never holds a secret. */
@Serdeable(naming = SnakeCaseStrategy.class)
record ConnectionJson(
        String state,
        @Nullable DraftJson draft,
        @Nullable LiveJson live,
        @Nullable PreviousJson previous,
        @Nullable ReportJson report,
        String redirectUri,
        String signOutRedirectUri,
        String audience,
        String jwksUri,
        String initiateLoginUri,
        String globalTokenRevocationUrl,
        EffectJson disabling) {
    /** Settings that were saved but not proven. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record DraftJson(
            long revision,
            boolean usable,
            Instant savedAt,
            SettingsJson settings,
            EffectJson effect,
            List<CheckJson> checks) {}

    /**
     * What a change means: the sessions that end and whose they are, and who is pinned elsewhere.
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record EffectJson(long sessionsEnd, long peopleSignedOut, long pinnedElsewhere) {
        static EffectJson of(ViewConnection.Effect effect) {
            return new EffectJson(effect.sessions(), effect.people(), effect.pinnedElsewhere());
        }
    }

    /** Settings that were in force before and can be brought back. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record PreviousJson(
            long revision, Instant provenAt, SettingsJson settings, EffectJson effect) {}

    /** Settings in force. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record LiveJson(long revision, Instant provenAt, SettingsJson settings) {}

    /** What the latest trial sign-in came to. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ReportJson(long draftRevision, Instant at, boolean connected, List<CheckJson> checks) {}

    static ConnectionJson of(
            ViewConnection.View view,
            ViewConnection.Effect promotion,
            Optional<ViewConnection.Effect> restoring,
            ViewConnection.Effect disabling,
            OwnValues own,
            SettingsJson.Maker settings) {
        return new ConnectionJson(
                view.connection()
                        .map(IdentityProviderConnection::state)
                        .map(ConnectionStates::word)
                        .orElse("not_connected"),
                view.connection()
                        .flatMap(IdentityProviderConnection::draft)
                        .map(draft -> draft(draft, promotion, settings))
                        .orElse(null),
                view.connection()
                        .flatMap(IdentityProviderConnection::live)
                        .map(live -> live(live, settings))
                        .orElse(null),
                view.connection()
                        .flatMap(IdentityProviderConnection::previous)
                        .flatMap(
                                previous ->
                                        restoring.map(
                                                effect -> previous(previous, effect, settings)))
                        .orElse(null),
                view.report().map(ConnectionJson::report).orElse(null),
                own.redirectUri(),
                own.signOutRedirectUri(),
                own.audience(),
                own.jwksUri(),
                own.initiateLoginUri(),
                own.globalTokenRevocationUrl(),
                EffectJson.of(disabling));
    }

    private static PreviousJson previous(
            LiveSettings previous, ViewConnection.Effect effect, SettingsJson.Maker settings) {
        return new PreviousJson(
                previous.revision(),
                previous.provenAt(),
                settings.of(previous.settings()),
                EffectJson.of(effect));
    }

    private static DraftJson draft(
            Draft draft, ViewConnection.Effect promotion, SettingsJson.Maker settings) {
        return new DraftJson(
                draft.revision(),
                draft.usable(),
                draft.savedAt(),
                settings.of(draft.settings()),
                EffectJson.of(promotion),
                CheckJson.all(draft.diagnosis()));
    }

    private static LiveJson live(LiveSettings live, SettingsJson.Maker settings) {
        return new LiveJson(live.revision(), live.provenAt(), settings.of(live.settings()));
    }

    private static ReportJson report(TrialReport report) {
        return new ReportJson(
                report.draftRevision(),
                report.at(),
                report.connected(),
                CheckJson.all(report.diagnosis()));
    }
}
