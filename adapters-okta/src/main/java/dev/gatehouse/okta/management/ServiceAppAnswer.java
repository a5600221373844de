package dev.gatehouse.okta.management;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundRequest.Method;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Reach;

import java.util.Optional;

/**
 * What the org authorization server answers to a service app: a token, or why there is none.
 *
 * @param needed the least scopes with which the assistant can work
 */
record ServiceAppAnswer(OutboundOutcome outcome, String needed) {
    /** The access token, if one of that type came (RFC 6749, section 5.1). */
    Optional<String> token(String type) {
        return outcome instanceof Answer answer && answer.status() == 200
                ? OktaObject.parse(answer.body())
                        .filter(body -> body.text("token_type").equalsIgnoreCase(type))
                        .flatMap(body -> body.find("access_token"))
                        .filter(token -> token.matches("[\\x21-\\x7E]+"))
                : Optional.empty();
    }

    /** Whether the app must bind its tokens to a key (RFC 9449, section 5). */
    boolean wantsProof() {
        return outcome instanceof Answer answer
                && body(answer).text("error").equals("invalid_dpop_proof");
    }

    Finding refusal() {
        return switch (outcome) {
            case Unreachable lost -> Reach.ofTenant(lost);
            case Answer answer when answer.busy() -> Reach.ofTenant(answer.asBusy());
            case Answer answer when !Refusals.isRefusal(answer) -> Refusals.unreadable(Method.POST);
            case Answer answer -> refusal(answer);
        };
    }

    private Finding refusal(Answer answer) {
        OktaObject body = body(answer);
        String fact =
                Printable.of(
                        "HTTP %d %s %s"
                                .formatted(
                                        answer.status(),
                                        body.text("error"),
                                        body.text("error_description")));
        return switch (body.text("error")) {
            case "invalid_scope", "access_denied", "consent_required" -> scopes(fact);
            default -> Refusals.credential(fact);
        };
    }

    private static OktaObject body(Answer answer) {
        return OktaObject.parse(answer.body()).orElse(OktaObject.EMPTY);
    }

    private Finding scopes(String fact) {
        return Findings.error("setup_scope_not_granted", "service_client_id")
                .seen("The service app has not been granted what the assistant needs", fact)
                .expected("The scopes " + needed)
                .mend(
                        "Applications > Applications > your service app > Okta API Scopes: grant"
                                + " them; Admin roles: give it one.");
    }
}
