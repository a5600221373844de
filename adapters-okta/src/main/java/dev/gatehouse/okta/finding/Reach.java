package dev.gatehouse.okta.finding;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;

/** Findings about a provider that cannot be reached. */
public final class Reach {
    private static final String FIELD = "metadata_url";
    private static final String CERTIFICATE =
            "For a custom domain check its certificate under Customizations > Brands > Domains.";
    private static final String HERE = "Check the Metadata URL, then save again.";
    private static final String COPY = "Take the Metadata URI from " + Ways.SERVERS + ".";
    private static final String DOMAIN = "Your Okta domain stands in the menu at your name.";

    private Reach() {}

    /** The same where a tenant is read, which is entered as Organization domain. */
    public static Finding ofTenant(Unreachable why) {
        Finding found = finding(why);
        Remedy remedy = found.remedy();
        return new Finding(
                found.code(),
                found.severity(),
                "organization_domain",
                found.seen(),
                found.expected(),
                new Remedy(
                        remedy.atProvider().equals(COPY) ? DOMAIN : remedy.atProvider(),
                        remedy.here().equals(HERE)
                                ? "Check the Organization domain, then try again."
                                : remedy.here()));
    }

    public static Finding finding(Unreachable why) {
        String fact = why.text();
        return switch (why.why()) {
            case DNS ->
                    Findings.error("provider_name_unknown", FIELD)
                            .seen("There is no such host", fact)
                            .expected("The Okta domain of the organization: acme.okta.com")
                            .mend(DOMAIN, HERE);
            case CONNECT ->
                    Findings.error("provider_connection_refused", FIELD)
                            .seen("Nothing answers at this address", fact)
                            .expected("An Okta tenant that answers on https")
                            .mend(DOMAIN, HERE);
            case TLS -> tls("provider_tls", "No secure connection could be made", fact);
            case TLS_OTHER_HOST ->
                    tls("provider_tls_other_host", "The certificate names another host", fact);
            case TLS_EXPIRED -> tls("provider_tls_expired", "The certificate is out of date", fact);
            case TLS_UNKNOWN_AUTHORITY ->
                    Findings.error("provider_tls_unknown_authority", FIELD)
                            .seen("Nobody whom we trust vouches for this certificate", fact)
                            .expected("A certificate of a public certificate authority")
                            .mend(
                                    CERTIFICATE,
                                    "If your company has a certificate authority of its own, the"
                                            + " operator adds it to"
                                            + " gatehouse.outbound.ca-certificates.");
            case TIMEOUT ->
                    Findings.error("provider_timeout", FIELD)
                            .seen("Okta took too long to answer", fact)
                            .expected("A complete answer within a few seconds")
                            .mend("See status.okta.com for incidents.", "Try again later.");
            case TOO_LARGE ->
                    Findings.error("provider_answer_too_large", FIELD)
                            .seen("The answer is far longer than Okta's", fact)
                            .expected("A short JSON document")
                            .mend(COPY, HERE);
            case REFUSED_TARGET ->
                    Findings.error("provider_address_refused", FIELD)
                            .seen("This address must not be reached from here", fact)
                            .expected("A public https address")
                            .mend(
                                    COPY,
                                    "Addresses of inner networks are only reached when the"
                                            + " operator allows that exact origin.");
            case REDIRECT ->
                    Findings.error("provider_redirects", FIELD)
                            .seen("The address sends us elsewhere", fact)
                            .expected("An answer from this very host")
                            .mend(COPY, HERE);
            case CONNECTION_LOST ->
                    Findings.error("provider_connection_lost", FIELD)
                            .seen("The connection broke off", fact)
                            .expected("A complete answer")
                            .mend("See status.okta.com for incidents.", "Try again later.");
            case BUSY ->
                    Findings.error("provider_busy", FIELD)
                            .seen("Okta says that it cannot answer now", fact)
                            .expected("An answer; 429 and 5xx pass")
                            .mend(
                                    "See status.okta.com for incidents and Reports > Rate Limits"
                                            + " for limits.",
                                    "Try again in a minute.");
            case INTERRUPTED ->
                    Findings.error("provider_not_asked", FIELD)
                            .seen("The question to Okta was interrupted", fact)
                            .expected("An answer")
                            .mend("Nothing to change.", "Try again.");
        };
    }

    private static Finding tls(String code, String sentence, String fact) {
        return Findings.error(code, FIELD)
                .seen(sentence, fact)
                .expected("A valid certificate for this very host name")
                .mend(CERTIFICATE, HERE);
    }
}
