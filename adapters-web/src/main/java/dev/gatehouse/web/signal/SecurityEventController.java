package dev.gatehouse.web.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signal.SignalFault;
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

/** Receives pushed security event tokens (RFC 8935). */
@Controller(PathAddresses.ROUTE + "/signals/ssf")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecurityEventController {
    private static final String TYPE = "application/secevent+jwt";
    private final ReceiveSignal receive;
    private final Doors doors;

    SecurityEventController(ReceiveSignal receive, Doors doors) {
        this.receive = receive;
        this.doors = doors;
    }

    @Post
    @Consumes(MediaType.ALL)
    MutableHttpResponse<Map<String, String>> push(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body @Nullable String body) {
        if (!doors.admits(Door.SIGNAL, organization, call)) {
            return SignalAnswers.tooMany();
        }
        boolean typed =
                request.getContentType()
                        .map(MediaType::getName)
                        .filter(TYPE::equalsIgnoreCase)
                        .isPresent();
        if (!typed || body == null || body.length() > SignalAnswers.LONGEST) {
            return error("invalid_request", "One security event token is expected as " + TYPE);
        }
        var signal =
                new IncomingSignal.SecurityEvent(
                        new Secret(body.strip()),
                        SignalCredentials.shared(request),
                        Optional.empty());
        return SignalAnswers.acknowledged(
                receive.receive(call, organization, signal),
                HttpStatus.ACCEPTED,
                fault -> error(code(fault), "The security event token was not accepted"));
    }

    /** The error codes of RFC 8935, section 2.4. */
    private static String code(SignalFault fault) {
        return switch (fault) {
            case ISSUER -> "invalid_issuer";
            case AUDIENCE -> "invalid_audience";
            case KEY, ALGORITHM -> "invalid_key";
            case SIGNATURE, SECRET -> "authentication_failed";
            case MALFORMED,
                    SUBJECT_UNSUPPORTED,
                    NOT_A_TOKEN,
                    TYPE,
                    CLIENT,
                    EXPIRED,
                    NOT_YET_VALID,
                    TOO_OLD,
                    NO_ID,
                    ID_REUSED,
                    EVENT,
                    NONCE,
                    SUBJECT ->
                    "invalid_request";
        };
    }

    /** RFC 8935, section 2.3. */
    private static MutableHttpResponse<Map<String, String>> error(String code, String words) {
        return SignalAnswers.empty(HttpStatus.BAD_REQUEST)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Language", "en")
                .body(Map.of("err", code, "description", words));
    }
}
