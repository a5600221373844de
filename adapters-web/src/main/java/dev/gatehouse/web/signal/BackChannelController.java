package dev.gatehouse.web.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signal.SignalOutcome;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Form;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** OpenID Connect Back-Channel Logout 1.0, section 2.5. */
@Controller(PathAddresses.ROUTE + "/login/{kind}/backchannel-logout")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackChannelController {
    private final ReceiveSignal receive;
    private final ViewConnection connection;
    private final Doors doors;

    BackChannelController(ReceiveSignal receive, ViewConnection connection, Doors doors) {
        this.receive = receive;
        this.connection = connection;
        this.doors = doors;
    }

    @Post
    @Consumes(MediaType.ALL)
    MutableHttpResponse<Map<String, String>> logOut(
            CallContext call, Organization organization, String kind, @Body @Nullable String body) {
        if (!doors.admits(Door.SIGNAL, organization, call)) {
            return SignalAnswers.tooMany();
        }
        if (connection
                .signInSettings(organization.id())
                .filter(s -> s.kind().value().equals(kind))
                .isEmpty()) {
            return SignalAnswers.empty(HttpStatus.NOT_FOUND);
        }
        String text = body == null ? "" : body;
        List<String> tokens = Form.read(text).all("logout_token");
        if (text.length() > SignalAnswers.LONGEST || tokens.size() != 1) {
            return invalid();
        }
        var signal = new IncomingSignal.BackChannelLogout(new Secret(tokens.getFirst()));
        return answer(receive.receive(call, organization, signal));
    }

    /** Section 2.8: somebody who is not signed in is signed out already. */
    private static MutableHttpResponse<Map<String, String>> answer(SignalOutcome outcome) {
        return switch (outcome) {
            case SignalOutcome.Done(), SignalOutcome.UnknownUser(), SignalOutcome.Impossible() ->
                    SignalAnswers.empty(HttpStatus.OK);
            case SignalOutcome.NotOffered() -> SignalAnswers.empty(HttpStatus.NOT_FOUND);
            case SignalOutcome.Unavailable() -> SignalAnswers.unavailable();
            case SignalOutcome.Refused _, SignalOutcome.Repeated() -> invalid();
        };
    }

    private static MutableHttpResponse<Map<String, String>> invalid() {
        return SignalAnswers.empty(HttpStatus.BAD_REQUEST)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(
                        Map.of(
                                "error",
                                "invalid_request",
                                "error_description",
                                "The logout token was not accepted"));
    }
}
