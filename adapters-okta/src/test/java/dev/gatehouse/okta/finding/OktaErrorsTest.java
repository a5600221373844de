package dev.gatehouse.okta.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.oidc.signin.ProviderError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are Okta's own, from its error catalogue. */
class OktaErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "access_denied|User is not assigned to the client application.|user_not_assigned",
                "access_denied|Policy evaluation failed for this request, please check the policy"
                        + " configurations.|access_policy_missing",
                "access_denied|Some of the requested scopes were denied by the policy. Denied"
                        + " scopes: [x].|scope_denied_by_policy",
                "access_denied|Policy evaluation succeeded, but all the requested scopes were"
                        + " rejected.|scope_denied_by_policy",
                "access_denied|The resource owner or authorization server denied the"
                        + " request.|sign_in_declined",
                "access_denied|The request is made from outside the client's permitted network"
                        + " zones.|network_zone_refused",
                "invalid_scope|One or more scopes are not configured for the authorization server"
                        + " resource.|scope_unknown",
                "invalid_scope|Custom scopes are not allowed for this"
                        + " request.|org_authorization_server",
                "invalid_client|Invalid value for 'client_id' parameter.|client_id_unknown",
                "invalid_client|The client secret supplied for a confidential client is"
                        + " invalid.|client_secret_wrong",
                "invalid_client|No client credentials found.|client_authentication_failed",
                "invalid_client|Client authentication failed. Either the client or the client"
                        + " credentials are invalid.|client_authentication_failed",
                "invalid_grant|The authorization code is invalid or has expired.|code_refused",
                "invalid_grant|The grant was issued to another client.|code_refused",
                "invalid_grant|The 'redirect_uri' does not match the redirection URI used in the"
                        + " authorization request.|redirect_uri_unknown",
                "invalid_grant|PKCE verification failed.|pkce_refused",
                "invalid_request|PKCE code challenge is required by the application.|pkce_refused",
                "invalid_request|The grant was issued for another authorization"
                        + " server.|authorization_server_mixed",
                "invalid_request|The authentication request has an invalid 'state'"
                        + " parameter.|request_refused",
                "unauthorized_client|The client is not authorized to use the provided grant type."
                        + " Configured grant types: [x].|grant_type_missing",
                "unauthorized_client|This client cannot use a custom authorization"
                        + " server.|client_of_org_server",
                "invalid_dpop_proof|The DPoP proof JWT header is missing.|dpop_required",
                "use_dpop_nonce|Authorization server requires nonce in DPoP proof.|dpop_required",
                "login_required|The client specified not to prompt, but the user is not logged"
                        + " in.|login_required",
                "consent_required|Consent is required.|consent_required",
                "server_error|The groups claim matched too many groups and must be configured to"
                        + " match fewer groups.|too_many_groups",
                "server_error|The 'upn' user claim could not be evaluated.|claim_expression_failed",
                "something_new|Nobody has seen this.|provider_error"
            })
    void readsTheCauseFromTheText(String error, String description, String code) {
        assertThat(OktaErrors.read(new ProviderError(error, description, 0)))
                .isInstanceOfSatisfying(
                        OktaErrors.Reading.Refusal.class,
                        refusal -> {
                            assertThat(refusal.finding().code().value()).isEqualTo(code);
                            assertThat(refusal.finding().seen()).contains(description);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, 0",
        "temporarily_unavailable, 0",
        "server_error, 500",
        "invalid_grant, 429",
        "invalid_client, 503"
    })
    void neverTakesABusyOktaForARefusal(String error, int status) {
        assertThat(OktaErrors.read(new ProviderError(error, "", status)))
                .isInstanceOf(OktaErrors.Reading.NotNow.class);
    }

    @Test
    void showsHostileTextsShortAndPrintable() {
        ProviderError hostile =
                new ProviderError("x\u001b[31m\r\ny", "\u202e" + "<script>".repeat(100), 0);

        assertThat(hostile.code()).isEqualTo("x [31m y");
        assertThat(hostile.description()).hasSizeLessThan(200).matches("[\\x20-\\x7E]*");
    }
}
