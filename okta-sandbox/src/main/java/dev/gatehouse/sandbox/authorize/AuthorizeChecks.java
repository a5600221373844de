package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.policy.RequestedScopes;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is examined before a person is asked to sign in; the order is a switch. */
record AuthorizeChecks(AuthorizeRequest request) {
    private static final Set<String> RESPONSES = Set.of("code", "token", "id_token");
    private static final List<String> PROMPTS =
            List.of("none", "login", "consent", "enroll_authenticator");
    private static final long LARGEST_AGE = Integer.MAX_VALUE;

    /** Runs every check; the first that fails is thrown. Returns the requested scopes. */
    List<String> run() {
        String order = request.realm().tenant().choice(Switch.AUTHORIZE_ORDER);
        for (String step : order.split(",", -1)) {
            switch (step) {
                case "response" -> response();
                case "state" -> state();
                case "nonce" -> nonce();
                case "pkce" -> pkce();
                case "prompt" -> prompt();
                default -> scopes();
            }
        }
        return scopes();
    }

    private Parameters parameters() {
        return request.parameters();
    }

    private void response() {
        App app = request.app();
        Set<String> types = request.responseTypes();
        if (types.isEmpty() || !RESPONSES.containsAll(types)) {
            throw unsupportedType();
        }
        List<String> needed = new ArrayList<>();
        if (request.wants("code")) {
            needed.add("authorization_code");
        }
        if (request.wantsTokens()) {
            needed.add("implicit");
        }
        if (!app.grantTypes().containsAll(needed)) {
            throw new Refusal(OAuthFault.UNAUTHORIZED_CLIENT, String.join(", ", app.grantTypes()));
        }
        if (!types.stream()
                .allMatch(
                        type ->
                                app.oauth().texts("response_types").stream()
                                        .anyMatch(
                                                allowed ->
                                                        Set.of(allowed.split(" ", -1))
                                                                .contains(type)))) {
            throw unsupportedType();
        }
        mode();
    }

    private Refusal unsupportedType() {
        return new Refusal(
                OAuthFault.UNSUPPORTED_RESPONSE_TYPE,
                String.join(", ", request.app().oauth().texts("response_types")));
    }

    private void mode() {
        String asked = parameters().text("response_mode");
        if (!asked.isEmpty() && ResponseMode.named(asked).isEmpty()) {
            throw new Refusal(OAuthFault.UNSUPPORTED_RESPONSE_MODE);
        }
        if (asked.equals("query") && request.wantsTokens()) {
            throw new Refusal(OAuthFault.UNSUPPORTED_RESPONSE_MODE_QUERY_WITH_TOKENS);
        }
        if (asked.equals("okta_post_message") && request.wants("code")) {
            throw new Refusal(OAuthFault.UNSUPPORTED_RESPONSE_MODE_OKTA_POST_MESSAGE_WITH_CODE);
        }
    }

    private void state() {
        String state = parameters().text("state");
        boolean strict = request.realm().tenant().chose(Switch.STATE_CHARACTERS, "strict");
        if (state.isEmpty() || (strict && !state.matches("[A-Za-z0-9,._-]+"))) {
            throw new Refusal(OAuthFault.INVALID_STATE);
        }
    }

    private void nonce() {
        if (request.wantsTokens() && !parameters().has("nonce")) {
            throw new Refusal(OAuthFault.INVALID_NONCE);
        }
    }

    /** RFC 7636 4.4.1, RFC 9700 2.1.1; Okta takes S256 only. */
    private void pkce() {
        String challenge = parameters().text("code_challenge");
        if (challenge.isEmpty()) {
            if (request.app().pkceRequired() && request.wants("code")) {
                throw new Refusal(OAuthFault.PKCE_MISSING_CHALLENGE);
            }
            return;
        }
        if (!parameters().text("code_challenge_method").equals("S256")) {
            throw new Refusal(OAuthFault.PKCE_UNSUPPORTED_CODE_CHALLENGE_METHOD);
        }
        if (!challenge.matches("[A-Za-z0-9_-]{43,128}")) {
            throw new Refusal(OAuthFault.PKCE_INVALID_CHALLENGE);
        }
    }

    private void prompt() {
        Set<String> prompts = request.prompts();
        boolean alone = !prompts.contains("none") || prompts.size() == 1;
        if (parameters().has("idp")
                && !parameters().text("idp").equals(request.realm().tenant().orgId())) {
            throw new Refusal(OAuthFault.UNKNOWN_IDP);
        }
        if (!PROMPTS.containsAll(prompts) || !alone) {
            throw new Refusal(OAuthFault.INVALID_PROMPT, String.join(", ", PROMPTS));
        }
        String age = parameters().text("max_age");
        if (age.isEmpty()) {
            return;
        }
        if (!age.matches("[0-9]{1,18}") || Long.parseLong(age) > LARGEST_AGE) {
            throw new Refusal(OAuthFault.INVALID_MAX_AGE);
        }
        if (Long.parseLong(age) == 0 && prompts.contains("none")) {
            throw new Refusal(OAuthFault.INVALID_PROMPT_FOR_ZERO_MAX_AGE);
        }
    }

    private List<String> scopes() {
        return new RequestedScopes(request.server()).ofPerson(parameters().text("scope"));
    }
}
