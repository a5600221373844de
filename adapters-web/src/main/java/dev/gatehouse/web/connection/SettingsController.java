package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.domain.connection.ConnectionState;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConnectionStates;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings › Organization, and the choice of a provider. */
@Controller(PathAddresses.ROUTE + "/settings/organization")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SettingsController {
    private final ViewConnection connection;
    private final Connectors connectors;
    private final ConsoleFrame frame;
    private final Pages pages;

    SettingsController(
            ViewConnection connection, Connectors connectors, ConsoleFrame frame, Pages pages) {
        this.connection = connection;
        this.connectors = connectors;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> settings(
            HttpRequest<?> request, CallContext call, Organization organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization.id());
        Optional<IdentityProviderConnection> seen =
                connection.view(call, organization.id()).connection();
        String path = organization.address().path() + "/settings/organization/identity-provider";
        Optional<String> kind =
                seen.flatMap(IdentityProviderConnection::chosenKind).map(k -> k.value());
        SettingsView view =
                new SettingsView(
                        organization.name().value(),
                        organization.slug().value(),
                        organization.address().toString(),
                        "policy." + organization.accessPolicy().name().toLowerCase(Locale.ROOT),
                        "source." + organization.roleSource().name().toLowerCase(Locale.ROOT),
                        ConnectionStates.word(
                                seen.map(IdentityProviderConnection::state)
                                        .orElseGet(ConnectionState.NotConnected::new)),
                        seen.flatMap(IdentityProviderConnection::chosenKind)
                                .flatMap(connectors::find)
                                .map(c -> c.form().providerName())
                                .orElse(""),
                        kind.map(k -> path + "/" + k).orElse(path),
                        organization.address().path() + "/settings/organization/guide",
                        call.caller().may(Permission.MANAGE_IDENTITY_PROVIDER, organization.id()));
        return pages.ok(
                "settings.jte",
                frame.organization(request, call, organization, "organization", "settings.title"),
                view);
    }

    @Get("/identity-provider")
    HttpResponse<byte[]> choose(
            HttpRequest<?> request, CallContext call, Organization organization) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        String settings = organization.address().path() + "/settings/organization";
        boolean guest = !call.caller().may(Permission.VIEW_ORGANIZATION, organization.id());
        String back = guest ? settings + "/guide" : settings;
        List<ChoiceView.Choice> choices =
                connectors.all().stream()
                        .map(
                                c ->
                                        new ChoiceView.Choice(
                                                c.form().providerName(),
                                                c.kind().value(),
                                                ConnectionAddress.path(organization, c.kind())))
                        .toList();
        return pages.ok(
                "identity-providers.jte",
                frame.organization(request, call, organization, "organization", "choice.title"),
                new ChoiceView(choices, back));
    }
}
