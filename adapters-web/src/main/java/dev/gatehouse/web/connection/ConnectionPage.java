package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.ManageClientKeys;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.guide.ViewGuide;
import dev.gatehouse.application.setup.SetsUpTheProvider;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.ConnectionState;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.diagnosis.CheckRows;
import dev.gatehouse.web.diagnosis.DiagnosisText;
import dev.gatehouse.web.guide.GuideWords;
import dev.gatehouse.web.page.ConnectionStates;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Texts;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows the page of the connection, also again with what was typed. */
@Singleton
final class ConnectionPage {
    private final ViewConnection connections;
    private final ViewGuide guide;
    private final GuideWords words;
    private final ManageClientKeys keys;
    private final InstantSource clock;
    private final ConsoleFrame frame;
    private final Pages pages;

    ConnectionPage(
            ViewConnection connections,
            ViewGuide guide,
            GuideWords words,
            ManageClientKeys keys,
            InstantSource clock,
            ConsoleFrame frame,
            Pages pages) {
        this.connections = connections;
        this.guide = guide;
        this.words = words;
        this.keys = keys;
        this.clock = clock;
        this.frame = frame;
        this.pages = pages;
    }

    MutableHttpResponse<byte[]> show(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            IdentityProviderConnector connector,
            Optional<Form> typed,
            List<FieldProblem> problems) {
        Shell shell =
                frame.organization(
                        request,
                        call,
                        organization,
                        "organization",
                        "connection.title",
                        connector.form().providerName());
        ViewConnection.View seen = connections.view(call, organization.id());
        Optional<ConnectionSettings> draft =
                seen.connection().flatMap(IdentityProviderConnection::draft).map(Draft::settings);
        List<Origin> targets = draft.map(settings -> settings.issuer().origin()).stream().toList();
        ConnectionView view =
                view(call, organization, connector, seen, typed, problems, shell.texts());
        return pages.ok("connection.jte", shell, view, targets)
                .status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ConnectionView view(
            CallContext call,
            Organization organization,
            IdentityProviderConnector connector,
            ViewConnection.View seen,
            Optional<Form> typed,
            List<FieldProblem> problems,
            Texts texts) {
        Optional<IdentityProviderConnection> connection = seen.connection();
        Optional<LiveSettings> live = connection.flatMap(IdentityProviderConnection::live);
        Optional<Draft> draft = connection.flatMap(IdentityProviderConnection::draft);
        Optional<ConnectionSettings> stored =
                draft.map(Draft::settings).or(() -> live.map(LiveSettings::settings));
        OwnValues own = OwnValues.of(organization, connector.kind());
        return new ConnectionView(
                ConnectionAddress.path(organization, connector.kind()),
                organization.slug().value(),
                connector.form().providerName(),
                ConnectionStates.word(
                        connection
                                .map(IdentityProviderConnection::state)
                                .orElseGet(ConnectionState.NotConnected::new)),
                live.map(settings -> Times.exact(settings.provenAt())),
                live.isPresent(),
                entered(organization, connector, seen, typed, stored),
                own,
                draft.map(d -> draft(texts, d, seen.secretIsKept())),
                seen.report().map(report -> report(texts, connection, report)),
                CredentialRow.of(connection, keys.ring(organization.id()), clock.instant()),
                words.words(organization, guide.view(call, organization, connector)),
                connections.promotionMeans(call, organization.id()),
                connections
                        .restoringMeans(call, organization.id())
                        .flatMap(effect -> connection.map(c -> previous(c, effect))),
                connections.disablingMeans(call, organization.id()),
                connector instanceof SetsUpTheProvider
                        && call.caller()
                                .may(Permission.MANAGE_IDENTITY_PROVIDER, organization.id()),
                call.caller().may(Permission.MANAGE_IDENTITY_PROVIDER, organization.id()),
                Errors.of(texts, problems));
    }

    private static ConnectionView.Entered entered(
            Organization organization,
            IdentityProviderConnector connector,
            ViewConnection.View seen,
            Optional<Form> typed,
            Optional<ConnectionSettings> stored) {
        ConnectionView.Entered entered =
                typed.map(form -> EnteredSettings.typed(form, connector, stored))
                        .orElseGet(() -> EnteredSettings.stored(organization, connector, stored));
        return seen.secretIsKept() ? entered : entered.withoutSecret();
    }

    private static ConnectionView.DraftRow draft(Texts texts, Draft draft, boolean own) {
        return new ConnectionView.DraftRow(
                draft.revision(),
                Times.exact(draft.savedAt()),
                draft.usable(),
                own,
                draft.settings().users().isPresent(),
                CheckRows.of(texts, draft.diagnosis()));
    }

    private static ConnectionView.PreviousRow previous(
            IdentityProviderConnection connection, ViewConnection.Effect effect) {
        LiveSettings previous = connection.previous().orElseThrow();
        return new ConnectionView.PreviousRow(
                connection.liveRevision(),
                previous.revision(),
                Times.exact(previous.provenAt()),
                previous.settings().issuer().value(),
                previous.settings().users().map(users -> users.clientId().value()).orElse(""),
                effect);
    }

    private static ConnectionView.ReportRow report(
            Texts texts, Optional<IdentityProviderConnection> connection, TrialReport report) {
        Examination tried =
                new Examination(report.draftRevision(), report.at(), report.diagnosis());
        return new ConnectionView.ReportRow(
                Times.exact(report.at()),
                report.draftRevision(),
                report.connected(),
                CheckRows.of(texts, report.diagnosis()),
                connection
                        .flatMap(c -> c.settingsOf(report.draftRevision()))
                        .map(settings -> DiagnosisText.of(texts, settings, tried))
                        .orElse(""));
    }
}
