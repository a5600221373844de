package dev.gatehouse.sandbox.tenant;

import java.util.List;

/**
 * What Okta's documents leave open, each with the likelier choice as default (reference chapter 12
 * and every {@code [?]}).
 */
public enum Switch {
    REGEX_ANCHORING("How a REGEX group filter is anchored.", "full", "find"),
    UNKNOWN_SERVER("The answer to an unknown authorization server id.", "E0000007", "oauth"),
    POLICY_STATUS("HTTP status of no_matching_policy at /token.", "401", "400", "403"),
    TWO_CREDENTIALS_STATUS("HTTP status when a client authenticates twice.", "401", "400"),
    SECRET_METHOD(
            "Whether a secret must come by the very method of the client.", "strict", "either"),
    SCOPE_MISMATCH("A rule that fits but for the scopes.", "no_matching_policy", "scope_denied"),
    REFRESH_POLICY("Whether a refresh evaluates the policy again.", "keep", "evaluate"),
    REFRESH_UNASSIGNED(
            "What a refresh for somebody not assigned any more gets.", "invalid_grant", "told"),
    LEEWAY_ANSWER("What a rotated refresh token gets within the leeway.", "new", "same"),
    CODE_LIFETIME("Seconds an authorization code lives.", "300", "60"),
    REDIRECT_URI_TEXT("The text of the redirect_uri error page.", "plain", "enhanced"),
    DUPLICATE_ANSWER("The answer to a duplicate name.", "E0000001", "conflict"),
    LOGOUT_KEY("The key that signs Universal Logout requests.", "org", "app"),
    SSF_TIME_UNIT("Unit of event_timestamp in security events.", "milliseconds", "seconds"),
    OKTA_SCOPE_ANSWER("The body that follows insufficient_scope.", "E0000006", "oauth"),
    GROUP_LIMIT("How many groups a claim may match.", "100", "5"),
    SESSION_ID_CLAIM("Whether ID tokens carry sid (SLO session details).", "off", "on"),
    STATE_CHARACTERS(
            "Whether state may hold more than letters, digits, comma, period, _ and -.",
            "any",
            "strict"),
    AUTHORIZE_ORDER(
            "What authorize examines first.",
            "response,state,nonce,pkce,prompt,scope",
            "scope,pkce,nonce,state,response,prompt",
            "state,response,prompt,pkce,nonce,scope"),
    POLICY_TIME("Whether authorize tries the policy before the sign-in page.", "after", "before"),
    TOKEN_ORDER(
            "What the token endpoint examines first.",
            "client,grant,dpop",
            "grant,client,dpop",
            "dpop,client,grant"),
    CODE_ORDER(
            "What a code exchange examines first.",
            "client,redirect_uri,pkce",
            "pkce,redirect_uri,client"),
    CUSTOM_DOMAIN("Whether http://127.0.0.1 with the port is a custom domain.", "off", "on"),
    API_ACCESS_MANAGEMENT("Whether the org may make authorization servers.", "on", "off"),
    RATE_LIMIT("Requests a minute that each endpoint allows.", "1000000", "600", "60", "4"),
    CLIENT_RATE_LIMIT(
            "Authorize requests a minute for each client, address and device (Okta: 60).",
            "1000000",
            "60"),
    PRIORITY_RECONCILING(
            "Milliseconds in which a list of policies or rules answers E0000239 after a change.",
            "0",
            "1000"),
    INTERACTION_CODE(
            "Whom interaction_required meets among clients with the interaction code grant.",
            "prompt_none",
            "all"),
    API_TOKEN_DAYS("Days that a Management API token lives without use.", "30", "36500"),
    PASSWORD_GRANT_LIMIT("Password grants a second for each user.", "4", "1000000"),
    SIGNAL_PATIENCE("Seconds that a receiver of signals has to answer (Okta: 3).", "3", "60");

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> choices;

    Switch(String meaning, String... choices) {
        this.meaning = meaning;
        this.choices = List.of(choices);
    }

    public String meaning() {
        return meaning;
    }

    /** The values that are known to make sense, the default first. */
    public List<String> choices() {
        return choices;
    }

    public String standard() {
        return choices.getFirst();
    }

    /** Whether any number is allowed and the listed values are only examples. */
    public boolean numeric() {
        return choices.stream().allMatch(value -> value.chars().allMatch(Character::isDigit))
                && this != POLICY_STATUS
                && this != TWO_CREDENTIALS_STATUS;
    }

    public boolean allows(String value) {
        return choices.contains(value) || (numeric() && value.matches("[0-9]{1,9}"));
    }
}
