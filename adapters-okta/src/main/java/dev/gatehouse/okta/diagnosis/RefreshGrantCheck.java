package dev.gatehouse.okta.diagnosis;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;

import dev.gatehouse.oidc.diagnosis.TokenProbe;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.oidc.signin.SecretUse;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Reach;
import dev.gatehouse.okta.finding.Ways;

import java.net.URI;
import java.util.List;

/** The app may use refresh tokens (RFC 6749, section 6): an unknown one is the wrong one. */
final class RefreshGrantCheck implements Check<Evidence> {
    static final String NAME = "refresh_grant";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ClientAuthenticationCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        URI endpoint = evidence.found().tokenEndpoint();
        return evidence.secretUse()
                        instanceof SecretUse.Allowed(ClientAuthentication authentication)
                ? judge(
                        evidence.tokens()
                                .ask(endpoint, authentication, TokenProbe.unknownRefreshToken()))
                : new Verdict.Unseen("The secret was not sent.");
    }

    private static Verdict judge(TokenReply reply) {
        return switch (reply) {
            case TokenReply.Unreachable(var why) -> new Verdict.Bad(Reach.finding(why));
            case TokenReply.Nonsense(String seen) ->
                    new Verdict.Bad(AskingFailed.tokenNonsense(seen));
            case TokenReply.Granted _ ->
                    new Verdict.Bad(
                            AskingFailed.tokenNonsense("a token for a refresh token of nobody"));
            case TokenReply.Refused(ProviderError error) -> judge(error);
        };
    }

    private static Verdict judge(ProviderError error) {
        return switch (error.code()) {
            case "invalid_grant" -> new Verdict.Good("The grant type Refresh Token is ticked");
            case "unauthorized_client", "unsupported_grant_type" ->
                    new Verdict.Bad(
                            Findings.error("refresh_grant_missing", "client_id")
                                    .seen(
                                            "The app may not use refresh tokens",
                                            error.code() + ": " + error.description())
                                    .expected("The grant type Refresh Token")
                                    .mend(Ways.GENERAL + " > Grant type: tick Refresh Token."));
            default -> new Verdict.Unseen("Okta said " + error.code() + ".");
        };
    }
}
