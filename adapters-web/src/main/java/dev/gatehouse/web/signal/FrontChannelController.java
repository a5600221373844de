package dev.gatehouse.web.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signal.SignalOutcome;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * OpenID Connect Front-Channel Logout 1.0, in an invisible frame of the provider's page; GET by the
 * specification, POST as Okta's guide shows it.
 *
 * <p>Nothing is signed and anybody may embed or call it, so it acts on {@code iss} and {@code sid}
 * alone, never on a cookie, and answers the same whether they meant somebody or not.
 */
@Controller(PathAddresses.ROUTE + "/login/{kind}/frontchannel-logout")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FrontChannelController {
    private final ReceiveSignal receive;
    private final ViewConnection connection;
    private final Doors doors;
    private final Pages pages;
    private final Shells shells;

    FrontChannelController(
            ReceiveSignal receive,
            ViewConnection connection,
            Doors doors,
            Pages pages,
            Shells shells) {
        this.receive = receive;
        this.connection = connection;
        this.doors = doors;
        this.pages = pages;
        this.shells = shells;
    }

    /** Not for HEAD: reading it ends a session (RFC 9110, section 9.2.1). */
    @Get(headRoute = false)
    HttpResponse<byte[]> get(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        return logOut(request, call, organization, kind, Form.read(""));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> post(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body @Nullable String body) {
        return logOut(request, call, organization, kind, Form.read(body == null ? "" : body));
    }

    private HttpResponse<byte[]> logOut(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            Form form) {
        ConnectionSettings settings =
                connection
                        .signInSettings(organization.id())
                        .filter(s -> s.kind().value().equals(kind))
                        .orElseThrow(UnknownAddress::new);
        if (!doors.admits(Door.SIGNAL, organization, call)) {
            return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<String> issuer = once(request, form, "iss");
        Optional<String> session = once(request, form, "sid");
        if (issuer.isEmpty() || session.isEmpty()) {
            return HttpResponse.status(HttpStatus.BAD_REQUEST);
        }
        var signal = new IncomingSignal.FrontChannelLogout(issuer.get(), new Secret(session.get()));
        if (receive.receive(call, organization, signal) instanceof SignalOutcome.NotOffered) {
            throw new UnknownAddress();
        }
        return pages.framed(
                "front-channel.jte",
                shells.shell(request, "front_channel.title"),
                organization.name().value(),
                settings.issuer().origin());
    }

    /** A parameter that came exactly once, in the address or in the body. */
    private static Optional<String> once(HttpRequest<?> request, Form form, String name) {
        List<String> all = new ArrayList<>(request.getParameters().getAll(name));
        all.addAll(form.all(name));
        return all.size() == 1 && !all.getFirst().isBlank()
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }
}
