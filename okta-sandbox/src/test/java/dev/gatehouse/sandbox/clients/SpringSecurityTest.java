package dev.gatehouse.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Spring Security's OAuth 2.0 client, from discovery to a checked ID token. */
class SpringSecurityTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @Test
    void signsIn() {
        ClientRegistration registration =
                ClientRegistrations.fromIssuerLocation(acme.origin() + "/oauth2/" + Acme.SERVER)
                        .registrationId("acme")
                        .clientId(Acme.WEB)
                        .clientSecret(Acme.SECRET)
                        .redirectUri(Acme.REDIRECT)
                        .scope("openid", "profile", "email", "user_groups")
                        .build();
        Consumer<Map<String, Object>> pkce =
                parameters ->
                        parameters.putAll(
                                Map.of(
                                        "code_challenge",
                                        Acme.CHALLENGE,
                                        "code_challenge_method",
                                        "S256"));
        OAuth2AuthorizationRequest request =
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                        .clientId(Acme.WEB)
                        .redirectUri(Acme.REDIRECT)
                        .scopes(registration.getScopes())
                        .state("c3RhdGU=")
                        .additionalParameters(pkce)
                        .attributes(a -> a.put("code_verifier", Acme.VERIFIER))
                        .build();
        Browser browser = acme.browser();
        String page = Acme.location(browser.get(request.getAuthorizationRequestUri()));
        String back =
                Acme.location(
                        browser.post(
                                acme.origin() + "/login/login.htm",
                                Map.of(
                                        "username", "adam@acme.example",
                                        "password", "adam-demo-2026",
                                        "fromURI",
                                                Browser.parameters(page)
                                                        .getOrDefault("fromURI", ""))));
        var tokens =
                new RestClientAuthorizationCodeTokenResponseClient()
                        .getTokenResponse(
                                new OAuth2AuthorizationCodeGrantRequest(
                                        registration,
                                        new OAuth2AuthorizationExchange(
                                                request,
                                                OAuth2AuthorizationResponse.success(
                                                                Browser.parameters(back)
                                                                        .getOrDefault("code", ""))
                                                        .redirectUri(Acme.REDIRECT)
                                                        .state("c3RhdGU=")
                                                        .build())));
        Jwt id =
                new OidcIdTokenDecoderFactory()
                        .createDecoder(registration)
                        .decode(String.valueOf(tokens.getAdditionalParameters().get("id_token")));
        assertThat(id.getClaimAsStringList("roles"))
                .containsExactlyInAnyOrderElementsOf(List.of("Administrator", "View Only"));
    }
}
