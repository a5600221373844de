package dev.gatehouse.okta.management;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;
import dev.gatehouse.oidc.outbound.OutboundRequest.Method;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Reach;

import java.util.List;

/**
 * Tells what Okta's error codes mean for a set-up.
 *
 * @see <a href="https://developer.okta.com/docs/reference/error-codes/">Okta: error codes</a>
 */
final class Refusals {
    private static final String CREDENTIAL = "credential";

    private Refusals() {}

    /** The finding of an outcome that is not what was hoped for. */
    static Finding finding(OutboundOutcome outcome, Method method) {
        return switch (outcome) {
            case Unreachable lost -> lost(lost, method);
            case Answer answer when answer.status() == 200 -> unreadable(method);
            case Answer answer when answer.busy() -> Reach.ofTenant(answer.asBusy());
            case Answer answer when !isRefusal(answer) -> unreadable(method);
            case Answer answer -> refusal(answer);
        };
    }

    /**
     * Okta tells errors as JSON with a code of its own or of OAuth; whoever answers otherwise is
     * somebody else and has refused nothing.
     */
    static boolean isRefusal(Answer answer) {
        OktaObject body = OktaObject.parse(answer.body()).orElse(OktaObject.EMPTY);
        return body.find("errorCode").or(() -> body.find("error")).isPresent();
    }

    private static Finding lost(Unreachable lost, Method method) {
        boolean sent = lost.why() == Why.CONNECTION_LOST || lost.why() == Why.TIMEOUT;
        if (method == Method.GET || !sent) {
            return Reach.ofTenant(lost);
        }
        return Findings.error("setup_outcome_unknown", "connection")
                .seen("Okta did not say whether it did this", lost.text())
                .expected("An answer to every change")
                .mend(
                        "See status.okta.com for incidents.",
                        "Run the assistant again: it looks what is there and goes on from that.");
    }

    static Finding unreadable(Method method) {
        return Findings.error("setup_answer_unreadable", "organization_domain")
                .seen("The answer is not one of Okta's Management API", method.name())
                .expected("JSON, as Okta's Management API answers")
                .mend(
                        "Your Okta domain stands in the menu at your name.",
                        "Check the Organization domain.");
    }

    /** The credential would go with the next page. */
    static Finding elsewhere(String next, Origin origin) {
        return Findings.error("setup_next_page_elsewhere", "organization_domain")
                .seen(
                        "The next page of a list is to be at another address, where the credential"
                                + " is not sent",
                        Printable.of(next))
                .expected("The next page at " + origin)
                .mend(
                        "Your Okta domain stands in the menu at your name.",
                        "Enter the Organization domain by which Okta calls itself.");
    }

    static Finding vanished() {
        return Findings.error("setup_object_vanished", "connection")
                .seen("An object went away while the assistant was at work")
                .expected("Nobody else changes the tenant meanwhile")
                .mend(
                        "See Reports > System Log for who deleted it.",
                        "Run the assistant again: it reads the tenant anew.");
    }

    private static Finding refusal(Answer answer) {
        OktaObject error = OktaObject.parse(answer.body()).orElse(OktaObject.EMPTY);
        String code = error.text("errorCode");
        String fact = fact(answer, error);
        return switch (code) {
            case "E0000015" ->
                    Findings.error("api_access_management_missing", "connection")
                            .seen("This Okta organization has no API Access Management", fact)
                            .expected("API Access Management, which custom servers need")
                            .mend(
                                    "Ask Okta for the product, or use a free Integrator"
                                            + " organization to try.");
            case "E0000011" -> credential(fact);
            case "E0000006" -> rights(fact);
            case "E0000055", "E0000195" -> taken(fact);
            case "E0000001" -> fact.contains("already exists") ? taken(fact) : refused(fact);
            default ->
                    switch (answer.status()) {
                        case 401 -> credential(fact);
                        case 403 -> rights(fact);
                        default -> refused(fact);
                    };
        };
    }

    static Finding credential(String fact) {
        return Findings.error("setup_credential_refused", CREDENTIAL)
                .seen("Okta does not accept this credential", fact)
                .expected("An active API token, or a service app with this very key")
                .mend(
                        "Security > API > Tokens shows whether the token is active; a token ends"
                                + " after 30 days without use.",
                        "Enter the credential anew.");
    }

    private static Finding rights(String fact) {
        return Findings.error("setup_rights_missing", CREDENTIAL)
                .seen("The credential may not do this", fact)
                .expected(
                        "A Super Administrator's token, or a service app with that role and the"
                                + " scopes okta.apps.manage, okta.groups.manage and"
                                + " okta.authorizationServers.manage")
                .mend(
                        "Applications > Applications > your service app > Okta API Scopes and"
                                + " Admin roles; or Security > Administrators for a token.",
                        "Enter a credential with these rights.");
    }

    private static Finding taken(String fact) {
        return Findings.error("setup_name_taken", "connection")
                .seen("Something else at Okta has this name already", fact)
                .expected("A name that is free, or an object that the assistant can find")
                .mend(
                        "Rename the other object, or make it what the plan says.",
                        "Run the assistant again: it reads the tenant anew.");
    }

    private static Finding refused(String fact) {
        return Findings.error("setup_change_refused", "connection")
                .seen("Okta refused this change", fact)
                .expected("An answer that it was done")
                .mend(
                        "Make the change in the Admin Console, which says more about the reason.",
                        "Then run the assistant again; it goes on from there.");
    }

    private static String fact(Answer answer, OktaObject error) {
        List<OktaObject> causes = error.objects("errorCauses");
        String cause = causes.isEmpty() ? "" : causes.getFirst().text("errorSummary");
        String told =
                String.join(
                        " ",
                        "HTTP " + answer.status(),
                        error.text("errorCode"),
                        cause.isEmpty() ? error.text("errorSummary") : cause);
        return Printable.of(told.strip());
    }
}
