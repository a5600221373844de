package dev.gatehouse.web.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Okta's event hooks: the one-time verification, then the events. */
@Controller(PathAddresses.ROUTE + "/signals/event-hook")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventHookController {
    private static final String CHALLENGE = "x-okta-verification-challenge";
    private static final int LONGEST_CHALLENGE = 500;
    private final ReceiveSignal receive;
    private final Doors doors;

    EventHookController(ReceiveSignal receive, Doors doors) {
        this.receive = receive;
        this.doors = doors;
    }

    /** Says the challenge back; it proves to Okta that this address is ours, and nothing to us. */
    @Get
    MutableHttpResponse<Map<String, String>> verify(
            HttpRequest<?> request, CallContext call, Organization organization) {
        if (!doors.admits(Door.SIGNAL, organization, call)) {
            return SignalAnswers.tooMany();
        }
        if (!receive.offers(organization, SignalKind.EVENT_HOOK)) {
            return SignalAnswers.empty(HttpStatus.NOT_FOUND);
        }
        List<String> challenge = request.getHeaders().getAll(CHALLENGE);
        if (challenge.size() != 1 || challenge.getFirst().length() > LONGEST_CHALLENGE) {
            return SignalAnswers.empty(HttpStatus.BAD_REQUEST);
        }
        return SignalAnswers.empty(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(Map.of("verification", challenge.getFirst()));
    }

    @Post
    @Consumes(MediaType.ALL)
    MutableHttpResponse<Map<String, String>> events(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body @Nullable String body) {
        if (!doors.admits(Door.SIGNAL, organization, call)) {
            return SignalAnswers.tooMany();
        }
        var signal =
                new IncomingSignal.EventHook(
                        SignalCredentials.shared(request), body == null ? "" : body);
        return SignalAnswers.acknowledged(
                receive.receive(call, organization, signal),
                HttpStatus.NO_CONTENT,
                fault ->
                        fault == SignalFault.SECRET
                                ? SignalAnswers.notBelieved()
                                : SignalAnswers.empty(HttpStatus.BAD_REQUEST));
    }
}
