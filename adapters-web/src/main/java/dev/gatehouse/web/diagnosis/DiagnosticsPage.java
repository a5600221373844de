package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.diagnosis.ViewDiagnosis;
import dev.gatehouse.application.diagnosis.Which;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.ConnectionState;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.page.ConnectionStates;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Texts;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Shows the Diagnostics page. */
@Singleton
final class DiagnosticsPage {
    private final ViewDiagnosis diagnosis;
    private final ViewConnection connections;
    private final ConsoleFrame frame;
    private final Pages pages;
    private final Texts texts;

    DiagnosticsPage(
            ViewDiagnosis diagnosis,
            ViewConnection connections,
            ConsoleFrame frame,
            Pages pages,
            Texts texts) {
        this.diagnosis = diagnosis;
        this.connections = connections;
        this.frame = frame;
        this.pages = pages;
        this.texts = texts;
    }

    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        return page(request, call, organization, "", List.of(), Optional.empty());
    }

    /** Again, with what is wrong with the program's credentials. */
    HttpResponse<byte[]> malformed(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Form form,
            List<FieldProblem> problems) {
        String id = form.text(ApiClientFields.FORM + ApiClientFields.ID);
        return page(request, call, organization, id, problems, Optional.empty())
                .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Again, with what trying the program's credentials came to. */
    HttpResponse<byte[]> tried(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Form form,
            Diagnosis diagnosis) {
        String id = form.text(ApiClientFields.FORM + ApiClientFields.ID);
        return page(request, call, organization, id, List.of(), Optional.of(diagnosis));
    }

    private MutableHttpResponse<byte[]> page(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String apiClient,
            List<FieldProblem> problems,
            Optional<Diagnosis> tried) {
        Shell shell =
                frame.organization(request, call, organization, "diagnostics", "diagnostics.title");
        ViewDiagnosis.View seen = diagnosis.view(call, organization.id());
        String home = organization.address().path();
        DiagnosticsView view =
                new DiagnosticsView(
                        home + "/diagnostics",
                        home + "/settings/organization/identity-provider",
                        ConnectionStates.word(
                                seen.connection()
                                        .map(IdentityProviderConnection::state)
                                        .orElseGet(ConnectionState.NotConnected::new)),
                        call.caller().may(Permission.MANAGE_IDENTITY_PROVIDER, organization.id()),
                        call.caller().may(Permission.PREPARE_CONNECTION, organization.id())
                                && connections.view(call, organization.id()).secretIsKept(),
                        looked(seen, Which.LIVE),
                        seen.connection().flatMap(IdentityProviderConnection::live).isPresent()
                                && call.caller()
                                        .may(Permission.VIEW_ORGANIZATION, organization.id()),
                        looked(seen, Which.DRAFT),
                        apiClient,
                        tried.map(d -> CheckRows.of(texts, d)).orElse(List.of()),
                        Errors.of(texts, problems));
        return pages.ok("diagnostics.jte", shell, view);
    }

    private Optional<DiagnosticsView.Looked> looked(ViewDiagnosis.View seen, Which which) {
        return look(seen, which)
                .map(
                        look ->
                                new DiagnosticsView.Looked(
                                        look.revision(),
                                        Times.exact(look.at()),
                                        CheckRows.of(texts, look.diagnosis()),
                                        report(seen, which).orElse("")));
    }

    /** The text for a colleague; empty when there was no such look. */
    Optional<String> report(ViewDiagnosis.View seen, Which which) {
        return look(seen, which)
                .flatMap(look -> settings(seen, which).map(s -> DiagnosisText.of(texts, s, look)));
    }

    private static Optional<Examination> look(ViewDiagnosis.View seen, Which which) {
        return switch (which) {
            case LIVE -> seen.live();
            case DRAFT -> seen.draft();
        };
    }

    private static Optional<ConnectionSettings> settings(ViewDiagnosis.View seen, Which which) {
        return switch (which) {
            case LIVE ->
                    seen.connection()
                            .flatMap(IdentityProviderConnection::live)
                            .map(LiveSettings::settings);
            case DRAFT ->
                    seen.connection()
                            .flatMap(IdentityProviderConnection::draft)
                            .map(Draft::settings);
        };
    }
}
