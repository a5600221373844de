package dev.gatehouse.web.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.application.signal.SignalOutcome;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.HttpRequest;
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

import java.util.Map;
import java.util.Optional;

/** Global Token Revocation, which Okta calls Universal Logout. */
@Controller(PathAddresses.ROUTE + "/global-token-revocation")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UniversalLogoutController {
    private final ReceiveSignal receive;
    private final Doors doors;

    UniversalLogoutController(ReceiveSignal receive, Doors doors) {
        this.receive = receive;
        this.doors = doors;
    }

    @Post
    @Consumes(MediaType.ALL)
    MutableHttpResponse<Map<String, String>> revoke(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body @Nullable String body) {
        if (!doors.admits(Door.SIGNAL, organization, call)) {
            return SignalAnswers.tooMany();
        }
        String text = body == null ? "" : body;
        if (text.length() > SignalAnswers.LONGEST) {
            return SignalAnswers.empty(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        }
        Optional<Secret> token = SignalCredentials.bearer(request);
        var signal =
                new IncomingSignal.GlobalTokenRevocation(
                        token.orElseGet(() -> new Secret("")), text);
        return answer(receive.receive(call, organization, signal));
    }

    private static MutableHttpResponse<Map<String, String>> answer(SignalOutcome outcome) {
        return switch (outcome) {
            case SignalOutcome.Done(), SignalOutcome.Repeated() ->
                    SignalAnswers.empty(HttpStatus.NO_CONTENT);
            case SignalOutcome.UnknownUser(), SignalOutcome.NotOffered() ->
                    SignalAnswers.empty(HttpStatus.NOT_FOUND);
            case SignalOutcome.Impossible() -> SignalAnswers.empty(HttpStatus.UNPROCESSABLE_ENTITY);
            case SignalOutcome.Refused(SignalFault fault) when fault == SignalFault.MALFORMED ->
                    SignalAnswers.empty(HttpStatus.BAD_REQUEST);
            case SignalOutcome.Refused(SignalFault fault)
                    when fault == SignalFault.SUBJECT_UNSUPPORTED ->
                    SignalAnswers.empty(HttpStatus.UNPROCESSABLE_ENTITY);
            case SignalOutcome.Refused _ -> SignalAnswers.notBelieved();
            case SignalOutcome.Unavailable() -> SignalAnswers.unavailable();
        };
    }
}
