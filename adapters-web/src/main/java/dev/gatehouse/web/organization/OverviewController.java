package dev.gatehouse.web.organization;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.CountSignIns;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.diagnosis.ViewDiagnosis;
import dev.gatehouse.application.session.ManageSessions;
import dev.gatehouse.application.session.SessionNumbers;
import dev.gatehouse.application.user.ManageUsers;
import dev.gatehouse.application.user.UserCounts;
import dev.gatehouse.domain.connection.ConnectionState;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.diagnosis.CheckRows;
import dev.gatehouse.web.page.ConnectionStates;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** The overview of an organization; also where the provider returns people after signing out. */
@Controller(PathAddresses.ROUTE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OverviewController {
    private final ViewConnection connection;
    private final ManageUsers users;
    private final ManageSessions sessions;
    private final CountSignIns signIns;
    private final ViewDiagnosis diagnosis;
    private final ConsoleFrame frame;
    private final Pages pages;

    OverviewController(
            ViewConnection connection,
            ManageUsers users,
            ManageSessions sessions,
            CountSignIns signIns,
            ViewDiagnosis diagnosis,
            ConsoleFrame frame,
            Pages pages) {
        this.connection = connection;
        this.users = users;
        this.sessions = sessions;
        this.signIns = signIns;
        this.diagnosis = diagnosis;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        Optional<IdentityProviderConnection> seen =
                connection.view(call, organization.id()).connection();
        UserCounts counts = users.count(call, organization.id());
        ConnectionState state =
                seen.map(IdentityProviderConnection::state)
                        .orElseGet(ConnectionState.NotConnected::new);
        Shell shell = frame.organization(request, call, organization, "overview", "overview.title");
        OverviewView view =
                new OverviewView(
                        organization.address().path(),
                        ConnectionStates.word(state),
                        seen.flatMap(IdentityProviderConnection::live)
                                .map(live -> Times.exact(live.provenAt())),
                        call.caller().may(Permission.MANAGE_IDENTITY_PROVIDER, organization.id()),
                        call.caller().may(Permission.VIEW_USERS, organization.id()),
                        seen.flatMap(IdentityProviderConnection::draft).isPresent(),
                        counts.active(),
                        counts.inactive(),
                        counts.unbound(),
                        live(call, organization),
                        week(call, organization),
                        CheckRows.of(
                                shell.texts(), diagnosis.wantAttention(call, organization.id())));
        return pages.ok("overview.jte", shell, view);
    }

    private Optional<SessionNumbers> live(CallContext call, Organization organization) {
        return call.caller().may(Permission.VIEW_SESSIONS, organization.id())
                ? Optional.of(sessions.count(call, organization.id()))
                : Optional.empty();
    }

    private Optional<WeekChart> week(CallContext call, Organization organization) {
        if (!call.caller().may(Permission.VIEW_SESSIONS, organization.id())) {
            return Optional.empty();
        }
        String refused =
                call.caller().may(Permission.VIEW_AUDIT, organization.id())
                        ? organization.address().path() + "/audit?act=sign_in_refused"
                        : "";
        return Optional.of(WeekChart.of(signIns.week(call, organization.id()), refused));
    }
}
