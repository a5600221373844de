package dev.gatehouse.web.setup;

import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the page of the assistant, also again with what was typed, but never a credential. */
@Singleton
final class AssistantPage {
    private final ViewConnection connections;
    private final ConsoleFrame frame;
    private final Pages pages;

    AssistantPage(ViewConnection connections, ConsoleFrame frame, Pages pages) {
        this.connections = connections;
        this.frame = frame;
        this.pages = pages;
    }

    /** A page asked for by htmx has its problems in the part that is swapped in, so it is 200. */
    MutableHttpResponse<byte[]> show(AssistantVisit visit, AssistantReply reply) {
        Shell shell = shell(visit);
        boolean fine = reply.problems().isEmpty() || visit.partly();
        return pages.ok("assistant.jte", shell, view(visit, reply, shell))
                .status(fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Shell shell(AssistantVisit visit) {
        return frame.organization(
                visit.request(),
                visit.call(),
                visit.organization(),
                "organization",
                "setup.title",
                visit.connector().form().providerName());
    }

    private AssistantView view(AssistantVisit visit, AssistantReply reply, Shell shell) {
        Optional<IdentityProviderConnection> connection =
                connections.view(visit.call(), visit.organization().id()).connection();
        return new AssistantView(
                visit.path(),
                visit.connection(),
                visit.connector().form().providerName(),
                connection.flatMap(IdentityProviderConnection::draft).isPresent(),
                visit.typed()
                        .map(AssistantPage::typed)
                        .orElseGet(() -> stored(connection, visit.connector())),
                Errors.of(shell.texts(), reply.problems()),
                reply.result());
    }

    private static AssistantView.Entered typed(Form form) {
        List<String> chosen = form.all("api_access");
        return new AssistantView.Entered(
                form.text("organization_domain"),
                form.text("credential").equals("service_app"),
                form.text("service_client_id"),
                form.text("key_id"),
                form.text("server").equals("existing"),
                form.text("authorization_server_id"),
                form.text("client_authentication").equals("private_key_jwt"),
                form.text("native_redirect_uris"),
                roles(chosen),
                form.text("api_keys_uri"),
                form.isOn("dpop"));
    }

    /** Begins with what the connection has, so that it goes on with the server that is there. */
    private static AssistantView.Entered stored(
            Optional<IdentityProviderConnection> connection, IdentityProviderConnector connector) {
        Optional<ConnectionSettings> settings =
                connection
                        .flatMap(IdentityProviderConnection::draft)
                        .map(Draft::settings)
                        .or(
                                () ->
                                        connection
                                                .flatMap(IdentityProviderConnection::live)
                                                .map(LiveSettings::settings));
        Map<String, String> shown =
                settings.map(ConnectionSettings::issuer)
                        .map(issuer -> connector.form().show(issuer))
                        .orElse(Map.of());
        String server = shown.getOrDefault("authorization_server_id", "");
        return new AssistantView.Entered(
                shown.getOrDefault("organization_domain", ""),
                false,
                "",
                "",
                !server.isEmpty(),
                server,
                settings.flatMap(ConnectionSettings::users)
                        .map(UserAuthentication::authentication)
                        .filter(ClientAuthentication.ByPrivateKey.class::isInstance)
                        .isPresent(),
                "",
                roles(List.of(BuiltInRoles.VIEW_ONLY.key().value())),
                "",
                false);
    }

    private static List<AssistantView.RoleChoice> roles(List<String> chosen) {
        return RoleCatalogue.BUILT_IN.roles().stream()
                .map(
                        role ->
                                new AssistantView.RoleChoice(
                                        role.key().value(),
                                        role.name().value(),
                                        chosen.contains(role.key().value())))
                .toList();
    }
}
