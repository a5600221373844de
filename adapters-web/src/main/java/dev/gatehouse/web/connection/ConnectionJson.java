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

/** A connection as the JSON API shows it; never holds a secret. */
@Serdeable(naming = SnakeCaseStrategy.class)
record ConnectionJson(
        String state,
        @Nullable DraftJson draft,
        @Nullable LiveJson live,
        @Nullable ReportJson report,
        String redirectUri,
        String signOutRedirectUri,
        String audience) {
    /** Settings that were saved but not proven. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record DraftJson(
            long revision,
            boolean usable,
            Instant savedAt,
            SettingsJson settings,
            List<CheckJson> checks) {}

    /** Settings in force. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record LiveJson(long revision, Instant provenAt, SettingsJson settings) {}

    /** What the latest trial sign-in came to. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ReportJson(long draftRevision, Instant at, boolean connected, List<CheckJson> checks) {}

    static ConnectionJson of(ViewConnection.View view, OwnValues own, SettingsJson.Maker settings) {
        return new ConnectionJson(
                view.connection()
                        .map(IdentityProviderConnection::state)
                        .map(ConnectionStates::word)
                        .orElse("not_connected"),
                view.connection()
                        .flatMap(IdentityProviderConnection::draft)
                        .map(draft -> draft(draft, settings))
                        .orElse(null),
                view.connection()
                        .flatMap(IdentityProviderConnection::live)
                        .map(live -> live(live, settings))
                        .orElse(null),
                view.report().map(ConnectionJson::report).orElse(null),
                own.redirectUri(),
                own.signOutRedirectUri(),
                own.audience());
    }

    private static DraftJson draft(Draft draft, SettingsJson.Maker settings) {
        return new DraftJson(
                draft.revision(),
                draft.usable(),
                draft.savedAt(),
                settings.of(draft.settings()),
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
