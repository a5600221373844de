package dev.gatehouse.sandbox.fault;

import java.util.Locale;

/**
 * Okta's OAuth errors with their exact texts: the constant's name is the {@code outcome.reason} of
 * the System Log (okta-developer-docs, {@code oauth2-error-codes.json}, release 2026.08.1).
 */
public enum OAuthFault {
    ACCESS_DENIED(
            403, "access_denied", "The resource owner or authorization server denied the request."),
    FEATURE_NOT_ENABLED_ACCESS_DENIED(
            400, "access_denied", "The requested feature is not enabled in this environment."),
    USER_NOT_ASSIGNED(400, "access_denied", "User is not assigned to the client application."),
    NO_SCOPE_ALLOWED(
            400,
            "access_denied",
            "Policy evaluation succeeded, but all the requested scopes were rejected."),
    NO_MATCHING_POLICY(
            401,
            "access_denied",
            "Policy evaluation failed for this request, please check the policy configurations."),
    SCOPE_DENIED(
            400,
            "access_denied",
            "Some of the requested scopes were denied by the policy. Denied scopes: [{0}]."),
    REFRESH_SCOPES_DENIED(
            400,
            "access_denied",
            "Some of the scopes requested for the refresh request were not granted in the original"
                    + " authorize request. Denied scopes: {0}."),
    DISALLOWED_NETWORK_ZONE(
            403,
            "access_denied",
            "The request is made from outside the client's permitted network zones."),
    CONSENT_REQUIRED(400, "consent_required", "The following scopes require user consent: [{0}]."),
    CONSENT_REQUIRED_CLIENT_CREDENTIALS(
            400,
            "consent_required",
            "The following scopes require user consent and cannot be granted for the client"
                    + " credentials grant type: [{0}]."),
    NO_ORG_SCOPES_GRANTED(
            400, "consent_required", "You are not allowed any of the requested scopes."),
    ID_TOKEN_DOES_NOT_MATCH_SESSION(
            400,
            "id_token_does_not_match_session",
            "The ID token subject does not match the current session's user."),
    ACCESS_TOKEN_INSUFFICIENT_SCOPES(
            403,
            "insufficient_scope",
            "The access token provided does not contain the required scopes."),
    MISSING_CLIENT_CREDENTIALS(401, "invalid_client", "No client credentials found."),
    INVALID_BASIC_AUTH_CREDS(
            401,
            "invalid_client",
            "Found Authentication header but was not valid client credentials."),
    INVALID_CLIENT_ID(401, "invalid_client", "Invalid value for 'client_id' parameter."),
    INVALID_TOKEN_ENDPOINT_AUTH_METHOD(
            401,
            "invalid_client",
            "Client authentication failed. Either the client or the client credentials are"
                    + " invalid."),
    INVALID_CLIENT_SECRET(
            401,
            "invalid_client",
            "The client secret supplied for a confidential client is invalid."),
    UNSUPPORTED_AUTH_METHOD_CLIENT_CREDS(
            401,
            "invalid_client",
            "Client Credentials requests to the Org Authorization Server must use the"
                    + " private_key_jwt token_endpoint_auth_method."),
    INVALID_APPLICATION_TYPE_CLIENT_CREDENTIALS(
            401,
            "invalid_client",
            "Only clients with 'application_type' of 'service' may use the client_credentials"
                    + " 'grant_type' with the Org Authorization Server."),
    CLIENT_ASSERTION_INVALID_ISSUER(
            401,
            "invalid_client",
            "The issuer claim for client_assertion is not a valid client_id."),
    CLIENT_ASSERTION_INVALID_SUBJECT(
            401,
            "invalid_client",
            "The subject claim for client_assertion is not a valid client_id."),
    CLIENT_ASSERTION_INVALID_NO_SECRET(
            401,
            "invalid_client",
            "The issuer and subject claim for client_assertion is invalid because the client does"
                    + " not have a client secret."),
    CLIENT_ASSERTION_INVALID_AUDIENCE(
            401,
            "invalid_client",
            "The audience claim for client_assertion must be the endpoint invoked for the"
                    + " request."),
    CLIENT_ASSERTION_EXPIRATION_REQUIRED(
            401,
            "invalid_client",
            "The client_assertion must contain the 'exp' claim as seconds since epoch."),
    CLIENT_ASSERTION_EXPIRED_TOKEN(401, "invalid_client", "The client_assertion token is expired."),
    CLIENT_ASSERTION_EXPIRES_TOO_FAR_IN_FUTURE(
            401,
            "invalid_client",
            "The client_assertion token has an expiration too far into the future."),
    CLIENT_ASSERTION_ISSUED_AT_IN_FUTURE(
            401,
            "invalid_client",
            "The client_assertion token must be issued before the current time."),
    CLIENT_ASSERTION_ALREADY_USED(
            401, "invalid_client", "The client_assertion token has already been used."),
    CLIENT_ASSERTION_INVALID_SIGNATURE(
            401, "invalid_client", "The client_assertion signature is invalid."),
    CLIENT_ASSERTION_INVALID_JWT(
            401, "invalid_client", "The parsing of the client_assertion failed."),
    CLIENT_ASSERTION_INVALID_KID(401, "invalid_client", "The client_assertion JWT kid is invalid."),
    CLIENT_ASSERTION_INVALID_SIGNATURE_ALGORITHM(
            401, "invalid_client", "The client_assertion JWT signature algorithm is invalid."),
    CLIENT_ASSERTION_INVALID_SECRET_LENGTH(
            401, "invalid_client", "The client secret is too short to verify a JWT HMAC."),
    CLIENT_ASSERTION_JWKS_NOT_CONFIGURED(
            401,
            "invalid_client",
            "The client does not have a JWKSet configured, but the client_assertion requires one."),
    JWKS_URI_ERROR(401, "invalid_client", "Error retrieving the client JWKSet from jwks_uri."),
    AUTHORIZE_REQUEST_URI_MISMATCHED_CLIENT(
            401,
            "invalid_client",
            "The 'client_id' parameter does not match the expected value for the provided"
                    + " request_uri."),
    REQUEST_OBJECT_INVALID_ISSUER(
            401, "invalid_client", "The issuer of the request object is invalid."),
    CLIENT_ASSERTION_TYPE_INVALID(400, "invalid_request", "The client_assertion_type is invalid."),
    DPOP_PROOF_REQUIRED_FOR_TOKEN(
            400, "invalid_request", "The resource request requires a DPoP proof."),
    DPOP_AUTHENTICATION_SCHEME_REQUIRED(
            400,
            "invalid_request",
            "The resource request must use the DPoP authentication scheme when using a DPoP bound"
                    + " token."),
    INVALID_REQUEST(400, "invalid_request", "Invalid request"),
    MULTIPLE_CLIENT_CREDENTIALS(
            401,
            "invalid_request",
            "Cannot supply multiple client credentials. Use one of the following: credentials in"
                + " the Authorization header, credentials in the post body, or a client_assertion"
                + " in the post body."),
    CLIENT_CREDENTIALS_IN_QUERY(
            400, "invalid_request", "Client credentials cannot be supplied via query parameters."),
    DUPLICATE_OAUTH_PARAMS(
            400,
            "invalid_request",
            "The request contained multiple parameters with the same name."),
    INVALID_MAX_AGE(
            400,
            "invalid_request",
            "Invalid value for 'max_age' parameter. It should be within range 0 - 2^31-1."),
    ILLEGAL_REDIRECT_URI(
            400,
            "invalid_request",
            "The 'redirect_uri' parameter must be a Login redirect URI in the client app"
                    + " settings."),
    ILLEGAL_REDIRECT_URI_ENHANCED(
            400,
            "invalid_request",
            "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings:"
                    + " {0}"),
    INVALID_CLIENT_APPLICATION_TYPE(
            400,
            "invalid_request",
            "Clients with 'application_type' of 'service' are not allowed to access the '{0}'"
                    + " endpoint."),
    INVALID_STATE(
            400, "invalid_request", "The authentication request has an invalid 'state' parameter."),
    INVALID_NONCE(
            400,
            "invalid_request",
            "The 'nonce' parameter is required for authorize requests with either the 'id_token' or"
                    + " 'token' response types."),
    INVALID_PROMPT(
            400,
            "invalid_request",
            "Invalid value for 'prompt' parameter. Supported values: [{0}]"),
    INVALID_PROMPT_FOR_ZERO_MAX_AGE(
            400,
            "invalid_request",
            "'prompt' parameter must not have the value 'none' for request with 'zero' as"
                    + " max_age."),
    PKCE_INVALID_CHALLENGE(
            400, "invalid_request", "PKCE code challenge contains illegal characters."),
    PKCE_MISSING_CHALLENGE(
            400, "invalid_request", "PKCE code challenge is required by the application."),
    PKCE_MISSING_CHALLENGE_VERIFIER_PRESENT(
            400,
            "invalid_request",
            "PKCE code challenge should be specified in the authorize request for code"
                    + " verification."),
    PKCE_MISSING_VERIFIER(
            400, "invalid_request", "PKCE code verifier is required by the application."),
    PKCE_UNSUPPORTED_CODE_CHALLENGE_METHOD(
            400,
            "invalid_request",
            "PKCE code challenge method is not supported. Valid values: [S256]"),
    TOKEN_REQUEST_MISSING_GRANT_TYPE(
            400,
            "invalid_request",
            "The token request must specify a 'grant_type'. Valid values: [{0}]"),
    REQUEST_MISSING_TOKEN(400, "invalid_request", "The 'token' parameter is required."),
    MISSING_TOKEN_REQUEST_PARAMETER(
            400, "invalid_request", "The required parameter '{0}' is missing."),
    INVALID_AUTHORIZATION_SERVER(400, "invalid_request", "The authorization server id is invalid."),
    MISMATCHED_AUTHORIZATION_SERVER(
            400, "invalid_request", "The grant was issued for another authorization server."),
    ILLEGAL_POST_LOGOUT_REDIRECT_URI(
            400,
            "invalid_request",
            "The 'post_logout_redirect_uri' parameter must be a Logout redirect URI in the client"
                    + " app settings."),
    ILLEGAL_POST_LOGOUT_REDIRECT_URI_ENHANCED(
            400,
            "invalid_request",
            "The 'post_logout_redirect_uri' parameter must be a Logout redirect URI in the client"
                    + " app settings: {0}"),
    ACCESS_TOKEN_IN_QUERY(
            400, "invalid_request", "The access token cannot be presented in a query string."),
    ACCESS_TOKEN_DUPLICATE(
            400,
            "invalid_request",
            "The access token cannot be specified in both the Authorization header and the"
                    + " request-body."),
    AUTHORIZE_REQUEST_OBJECT_AND_REQUEST_URI_PROVIDED(
            400,
            "invalid_request",
            "The authorize request must not contain both a request object and a request uri."),
    UNKNOWN_IDP(400, "invalid_request", "Identity provider is not valid."),
    ILLEGAL_ORIGIN_BROWSER_REQUEST(
            400,
            "invalid_request",
            "Browser requests to the token endpoint must be part of at least one whitelisted"
                    + " redirect_uri."),
    UNSUPPORTED_AUTH_METHOD_BROWSER_REQUEST(
            401,
            "invalid_client",
            "Browser requests to the token endpoint must use Proof Key for Code Exchange."),
    UNSUPPORTED_GRANT_TYPE_BROWSER_REQUEST(
            400,
            "unauthorized_client",
            "Browser requests to the token endpoint may only use the authorization_code"
                    + " grant_type."),
    REQUEST_OBJECT_INVALID(400, "invalid_request_object", "The request object cannot be parsed."),
    REQUEST_OBJECT_BAD_SIGNATURE(
            400, "invalid_request_object", "The signature of the request object is invalid."),
    REQUEST_OBJECT_AUDIENCE_MISMATCH(
            400, "invalid_request_object", "The audience of the request object is invalid."),
    REQUEST_OBJECT_ALREADY_USED(
            400, "invalid_request_object", "The request object has already been used."),
    REQUEST_OBJECT_JWT_EXPIRED(400, "invalid_request_object", "The request object is expired."),
    REQUEST_OBJECT_JWT_EXPIRATION_TOO_LONG(
            400, "invalid_request_object", "The request object expires too far in the future."),
    REQUEST_OBJECT_ISSUED_IN_FUTURE(
            400, "invalid_request_object", "The request object is issued in the future."),
    REQUEST_OBJECT_INVALID_KID(
            400, "invalid_request_object", "The JWT kid of the request object is invalid."),
    REQUEST_OBJECT_INVALID_SIGNATURE_ALGORITHM(
            400,
            "invalid_request_object",
            "The JWT signature algorithm of the request object is invalid."),
    REQUEST_OBJECT_INVALID_SECRET_LENGTH(
            400, "invalid_request_object", "The JWT signature secret length is too short."),
    REQUEST_OBJECT_JWKS_NOT_CONFIGURED(
            401,
            "invalid_client",
            "The client does not have a JWKSet configured, but the request object requires one."),
    INVALID_REQUEST_URI(400, "invalid_request_uri", "The authorize request_uri is invalid."),
    AUTHORIZE_REQUEST_URI_MISMATCHED_AUTHORIZATION_SERVER(
            400,
            "invalid_request_uri",
            "The request_uri was issued for another authorization server."),
    PUSHED_AUTHORIZATION_REQUEST_URI_PRESENT(
            400,
            "invalid_request",
            "The 'request_uri' parameter must not be present in the request."),
    INVALID_DPOP_PROOF(400, "invalid_dpop_proof", "The DPoP proof JWT is invalid."),
    INVALID_DPOP_PROOF_MISSING_HEADER(
            400, "invalid_dpop_proof", "The DPoP proof JWT header is missing."),
    INVALID_DPOP_PROOF_MULTIPLE_HEADERS_NOT_ALLOWED(
            400, "invalid_dpop_proof", "Multiple DPoP proof JWT headers are not allowed."),
    INVALID_DPOP_PROOF_INVALID_TYPE(
            400, "invalid_dpop_proof", "'typ' must be 'dpop+jwt' in the DPoP proof JWT."),
    INVALID_DPOP_PROOF_INVALID_SIGNATURE_ALGORITHM(
            400, "invalid_dpop_proof", "The DPoP proof JWT signature algorithm is invalid."),
    INVALID_DPOP_PROOF_INVALID_JWT(
            400, "invalid_dpop_proof", "The DPoP proof JWT cannot be parsed."),
    INVALID_DPOP_PROOF_INVALID_SIGNATURE(
            400, "invalid_dpop_proof", "The DPoP proof JWT signature is invalid."),
    INVALID_DPOP_PROOF_INVALID_HTM(
            400, "invalid_dpop_proof", "'htm' claim in the DPoP proof JWT is invalid."),
    INVALID_DPOP_PROOF_INVALID_HTU(
            400, "invalid_dpop_proof", "'htu' claim in the DPoP proof JWT is invalid."),
    INVALID_DPOP_PROOF_INVALID_IAT(
            400, "invalid_dpop_proof", "'iat' claim in the DPoP proof JWT is invalid."),
    INVALID_DPOP_PROOF_JWT_ISSUED_IN_FUTURE(
            400, "invalid_dpop_proof", "The DPoP proof JWT is issued in the future."),
    INVALID_DPOP_PROOF_JWT_TOO_OLD(
            400,
            "invalid_dpop_proof",
            "The DPoP proof JWT is issued more than five minutes in the past."),
    INVALID_DPOP_PROOF_INVALID_PUBLIC_KEY_BINDING(
            400, "invalid_dpop_proof", "Invalid DPoP Public Key binding in refresh token"),
    INVALID_DPOP_PROOF_INVALID_JTI(
            400, "invalid_dpop_proof", "'jti' claim in the DPoP proof JWT is invalid."),
    DPOP_PROOF_ALREADY_USED(400, "invalid_dpop_proof", "The DPoP proof JWT has already been used."),
    DPOP_PROOF_INVALID_ATH(
            400,
            "invalid_dpop_proof",
            "'ath' claim in the DPoP proof does not match the presented access_token."),
    INVALID_ACCESS_TOKEN_DPOP_BINDING(
            400, "invalid_dpop_proof", "The access_token is not bound to the provided DPoP proof."),
    USE_DPOP_NONCE(400, "use_dpop_nonce", "Authorization server requires nonce in DPoP proof."),
    ACCESS_TOKEN_NOT_DPOP_BOUND(
            401, "invalid_token", "The presented access_token is not DPoP bound."),
    ACCESS_TOKEN_INVALID(401, "invalid_token", "The access token is invalid."),
    ACCESS_TOKEN_INVALID_ISSUER(
            401, "invalid_token", "The access token provided has an invalid issuer."),
    TOKEN_EXPIRED(401, "invalid_token", "The token has expired."),
    ACCESS_TOKEN_REVOKED(401, "invalid_token", "The access token has been revoked."),
    ID_TOKEN_INVALID(401, "invalid_token", "The id token is invalid."),
    INVALID_GRANT(400, "invalid_grant", "Invalid grant"),
    PKCE_VERIFICATION_FAILED(400, "invalid_grant", "PKCE verification failed."),
    INVALID_AUTHORIZATION_CODE(
            400, "invalid_grant", "The authorization code is invalid or has expired."),
    USER_RATE_LIMITED(
            429, "invalid_grant", "API call exceeded rate limit due to too many requests."),
    MISMATCHED_CLIENT(
            400,
            "invalid_grant",
            "The grant was issued to another client. Please make sure the 'client_id' matches the"
                    + " one used at the authorize request."),
    MISMATCHED_REDIRECT_URI(
            400,
            "invalid_grant",
            "The 'redirect_uri' does not match the redirection URI used in the authorization"
                    + " request."),
    INVALID_REFRESH_TOKEN(400, "invalid_grant", "The refresh token is invalid or expired."),
    INVALID_PASSWORD_CREDENTIALS(400, "invalid_grant", "The credentials provided were invalid."),
    PASSWORD_AUTH_DENIED_POLICY(
            400,
            "invalid_grant",
            "Resource owner password credentials authentication denied by sign on policy."),
    EXPIRED_PASSWORD_CREDENTIALS(400, "invalid_grant", "Password has expired."),
    OPENID_SCOPE_REQUIRED(
            400,
            "invalid_scope",
            "Requests for ID tokens or access tokens with OpenID scopes require the 'openid'"
                    + " scope."),
    OPENID_NOT_ALLOWED_CLIENT_CREDS(
            400, "invalid_scope", "Cannot request 'openid' scopes using client credentials."),
    ILLEGAL_CUSTOM_SCOPE(400, "invalid_scope", "Custom scopes are not allowed for this request."),
    NO_DEFAULT_SCOPES(
            400,
            "invalid_scope",
            "The authorization server resource does not have any configured default scopes, 'scope'"
                    + " must be provided."),
    NO_MATCHING_SCOPE(
            400,
            "invalid_scope",
            "One or more scopes are not configured for the authorization server resource."),
    INVALID_SCOPE(
            400,
            "invalid_scope",
            "The requested scope is invalid, unknown, malformed, or exceeds the scope granted by"
                    + " the resource owner."),
    MISSING_SCOPES(400, "invalid_scope", "No scopes were requested."),
    INTERACTION_REQUIRED(
            400,
            "interaction_required",
            "Your client is configured to use the interaction code flow and user interaction is"
                    + " required to complete the request."),
    APP_SIGN_ON_REQUIRED(
            400,
            "login_required",
            "The client specified not to prompt, but the client app requires re-authentication or"
                    + " MFA."),
    LOGIN_REQUIRED(
            400,
            "login_required",
            "The client specified not to prompt, but the user is not logged in."),
    REQUEST_URI_NOT_SUPPORTED(
            400,
            "request_uri_not_supported",
            "The authorize request uri is not supported by this client."),
    SERVER_ERROR(
            500,
            "server_error",
            "The authorization server encountered an unexpected condition that prevented it from"
                    + " fulfilling the request."),
    TOO_MANY_GROUPS_IN_GROUPS_CLAIM(
            400,
            "server_error",
            "The groups claim matched too many groups and must be configured to match fewer"
                    + " groups."),
    USER_CLAIM_EVALUATION_FAILURE(
            400, "server_error", "The '{0}' user claim could not be evaluated."),
    SYSTEM_CLAIM_EVALUATION_FAILURE(
            400, "server_error", "The '{0}' system claim could not be evaluated."),
    TEMPORARILY_UNAVAILABLE(
            400,
            "temporarily_unavailable",
            "The authorization server is currently unable to handle the request due to a temporary"
                    + " overloading or maintenance of the server."),
    UNAUTHORIZED_CLIENT(
            400,
            "unauthorized_client",
            "The client is not authorized to use the provided grant type. Configured grant types:"
                    + " [{0}]."),
    ORG_AUTHORIZATION_SERVER_ONLY_CLIENT(
            400, "unauthorized_client", "This client cannot use a custom authorization server."),
    UNSUPPORTED_GRANT_TYPE(
            400,
            "unsupported_grant_type",
            "The authorization grant type is not supported by the authorization server. Configured"
                    + " grant types: [{0}]."),
    UNSUPPORTED_RESPONSE_MODE(
            400,
            "unsupported_response_mode",
            "The response mode is not supported by the authorization server. Valid response modes:"
                    + " [query, fragment, form_post, okta_post_message]."),
    UNSUPPORTED_RESPONSE_MODE_QUERY_WITH_TOKENS(
            400,
            "unsupported_response_mode",
            "'query' response mode cannot be used with either the 'id_token' or 'token' response"
                    + " types."),
    UNSUPPORTED_RESPONSE_MODE_OKTA_POST_MESSAGE_WITH_CODE(
            400,
            "unsupported_response_mode",
            "'okta_post_message' response mode cannot be used with the 'code' response type."),
    UNSUPPORTED_RESPONSE_TYPE(
            400,
            "unsupported_response_type",
            "The response type is not supported by the authorization server. Configured response"
                    + " types: [{0}].");

    /** The request attribute that makes authorize fail with the fault that it holds. */
    public static final String UPSET = "sandbox.upset";

    private final int status;
    private final String error;
    private final String description;

    OAuthFault(int status, String error, String description) {
        this.status = status;
        this.error = error;
        this.description = description;
    }

    public int status() {
        return status;
    }

    public String error() {
        return error;
    }

    /** The description with its one gap filled. */
    public String description(String detail) {
        return description.replace("{0}", detail);
    }

    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
