package dev.gatehouse.okta.finding;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome.Fault;

/** Findings about metadata and keys that cannot be had or believed. */
public final class Believed {
    private static final String FIELD = "metadata_url";
    private static final String COPY = "Take the Metadata URI from " + Ways.SERVERS + ".";
    private static final String HERE = "Enter that address as Metadata URL.";

    private Believed() {}

    /** The finding that tells why there is no believable metadata. */
    public static Finding finding(MetadataOutcome outcome, Issuer asked) {
        return switch (outcome) {
            case MetadataOutcome.Unreachable(var why) -> Reach.finding(why);
            case MetadataOutcome.Faulty(Fault fault, String seen) -> finding(fault, seen, asked);
            case MetadataOutcome.Found _ -> throw new IllegalArgumentException("No trouble");
        };
    }

    private static Finding finding(Fault fault, String seen, Issuer asked) {
        return switch (fault) {
            case NOT_THERE ->
                    Findings.error("authorization_server_unknown", FIELD)
                            .seen("Okta knows no authorization server at this address", seen)
                            .expected("The metadata of an authorization server, HTTP 200")
                            .mend(COPY + " The server must be active.", HERE);
            case NOT_JSON ->
                    Findings.error("metadata_not_json", FIELD)
                            .seen("The address answers with something else than metadata", seen)
                            .expected("A JSON document")
                            .mend(COPY, HERE);
            case OTHER_ISSUER ->
                    Findings.error("issuer_differs", FIELD)
                            .seen("The authorization server calls itself otherwise", seen)
                            .expected("issuer " + asked)
                            .mend(
                                    Ways.SERVERS
                                            + " > your server > Settings > Issuer shows the name:"
                                            + " the Okta URL or the custom domain.",
                                    "Enter the issuer exactly as Okta shows it.");
            case INCOMPLETE ->
                    Findings.error("metadata_incomplete", FIELD)
                            .seen("The metadata lacks something that signing in needs", seen)
                            .expected("issuer, authorization, token and key addresses")
                            .mend(COPY, HERE);
            case FORBIDDEN_ENDPOINT ->
                    Findings.error("metadata_endpoint_refused", FIELD)
                            .seen("The metadata names an address that is not https", seen)
                            .expected("https addresses only")
                            .mend(COPY, HERE);
        };
    }

    /** The finding that tells why there are no keys. */
    public static Finding finding(KeysOutcome outcome) {
        return switch (outcome) {
            case KeysOutcome.Unreachable(var why) -> Reach.finding(why);
            case KeysOutcome.Faulty(String seen) ->
                    Findings.error("keys_unreadable", FIELD)
                            .seen("The signing keys cannot be read", seen)
                            .expected("A JSON Web Key Set")
                            .mend(COPY, HERE);
            case KeysOutcome.Keys _ ->
                    Findings.error("keys_missing", FIELD)
                            .seen("The authorization server publishes no key that fits RS256")
                            .expected("At least one RSA signing key of 2048 bits or more")
                            .mend(Ways.SERVERS + " > your server > Settings: rotate the keys.");
        };
    }
}
