package dev.gatehouse.oidc.diagnosis;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.util.URLUtils;

import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.diagnosis.SilentAnswer.Astray;
import dev.gatehouse.oidc.diagnosis.SilentAnswer.Page;
import dev.gatehouse.oidc.diagnosis.SilentAnswer.SentBack;
import dev.gatehouse.oidc.diagnosis.SilentAnswer.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest;
import dev.gatehouse.oidc.signin.ProviderError;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks an authorization endpoint without a browser and without following it anywhere. */
public final class SilentRequests {
    private final OutboundGuard guard;

    public SilentRequests(OutboundGuard guard) {
        this.guard = guard.asking(ProviderCall.PAGE);
    }

    public SilentAnswer ask(SilentQuestion question) {
        State state = new State();
        return switch (guard.send(OutboundRequest.visit(question.address(state)))) {
            case OutboundOutcome.Unreachable why -> new Unreachable(why);
            case Answer answer when answer.busy() -> new Unreachable(answer.asBusy());
            case Answer answer when answer.status() >= 300 && answer.status() < 400 ->
                    sent(question, state, answer);
            case Answer answer -> new Page(answer.status(), PageText.of(answer.body()));
        };
    }

    private static SilentAnswer sent(SilentQuestion question, State state, Answer answer) {
        Optional<URI> target = answer.header("location").flatMap(SilentRequests::parse);
        if (target.isEmpty()) {
            return new Astray("HTTP " + answer.status() + " without an address");
        }
        URI to = question.endpoint().resolve(target.get());
        if (!isBack(question.redirectUri(), to)) {
            return new Astray("HTTP " + answer.status() + " to " + Origin.of(to));
        }
        Map<String, List<String>> parameters = URLUtils.parseParameters(to.getRawQuery());
        if (!first(parameters, "state").equals(Optional.of(state.getValue()))) {
            return new Astray("An answer with another state");
        }
        return first(parameters, "error")
                .<SilentAnswer>map(error -> new SentBack(told(error, parameters)))
                .orElseGet(() -> new Astray("An answer without an error"));
    }

    private static ProviderError told(String error, Map<String, List<String>> parameters) {
        return new ProviderError(error, first(parameters, "error_description").orElse(""), 0);
    }

    private static boolean isBack(URI expected, URI to) {
        return to.toString().split("[?#]", 2)[0].equals(expected.toString().split("[?#]", 2)[0]);
    }

    private static Optional<URI> parse(String location) {
        try {
            return Optional.of(URI.create(location));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.getFirst());
    }
}
