package dev.gatehouse.okta.diagnosis;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.diagnosis.TokenProbe;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.oidc.signin.SecretUse;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.OktaErrors;
import dev.gatehouse.okta.finding.Reach;
import dev.gatehouse.okta.finding.Secrets;
import dev.gatehouse.okta.finding.Ways;

import java.net.URI;
import java.util.List;

/**
 * Okta accepts our client authentication (RFC 6749, section 3.2.1).
 *
 * <p>A code that nobody issued is offered: {@code invalid_grant} means that the client was
 * authenticated before. When Okta only says that client or credentials are wrong, the same secret
 * is sent once in the other way, which tells a wrong method from a wrong secret.
 */
final class ClientAuthenticationCheck implements Check<Evidence> {
    static final String NAME = "client_authentication";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ClientIdCheck.NAME);
    }

    @Override
    public List<String> after() {
        return List.of(SecretOriginCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        if (evidence.watching()) {
            return new Verdict.Unseen("Not asked while watching, so that nobody is locked out.");
        }
        URI endpoint = evidence.found().tokenEndpoint();
        return switch (SecretUse.at(endpoint, evidence.connection(), evidence.users().clientId())) {
            case SecretUse.Allowed(ClientAuthentication authentication) ->
                    judge(evidence, endpoint, authentication);
            case SecretUse.Elsewhere _ ->
                    new Verdict.Unseen("The secret was not sent to " + endpoint.getHost() + ".");
            case SecretUse.Missing missing -> new Verdict.Bad(Secrets.withheld(missing));
        };
    }

    private static TokenReply ask(
            Evidence evidence, URI endpoint, ClientAuthentication authentication) {
        TokenReply reply =
                evidence.tokens()
                        .ask(
                                endpoint,
                                authentication,
                                TokenProbe.unknownCode(evidence.connection().redirectUri()));
        if (reply instanceof TokenReply.Refused refused && refused.clientRefused()) {
            evidence.failed().count();
        }
        return reply;
    }

    private static Verdict judge(
            Evidence evidence, URI endpoint, ClientAuthentication authentication) {
        return switch (ask(evidence, endpoint, authentication)) {
            case TokenReply.Unreachable(var why) -> new Verdict.Bad(Reach.finding(why));
            case TokenReply.Nonsense(String seen) ->
                    new Verdict.Bad(AskingFailed.tokenNonsense(seen));
            case TokenReply.Granted _ ->
                    new Verdict.Bad(
                            AskingFailed.tokenNonsense("a token for a code that nobody issued"));
            case TokenReply.Refused refused when refused.clientRefused() ->
                    clientRefused(evidence, endpoint, authentication, refused.error());
            case TokenReply.Refused(ProviderError error) -> told(error);
        };
    }

    /**
     * {@code invalid_grant} and {@code unauthorized_client} speak of an authenticated client (RFC
     * 6749, section 5.2).
     */
    private static Verdict told(ProviderError error) {
        boolean authenticated =
                error.code().equals("invalid_grant") || error.code().equals("unauthorized_client");
        Finding meaning = OktaErrors.finding(error);
        return authenticated && !meaning.code().value().equals("client_of_org_server")
                ? new Verdict.Good("Okta accepts it: an unknown code is " + error.code())
                : new Verdict.Bad(meaning);
    }

    private static Verdict clientRefused(
            Evidence evidence,
            URI endpoint,
            ClientAuthentication authentication,
            ProviderError error) {
        Finding meaning = OktaErrors.finding(error);
        boolean vague = meaning.code().value().equals("client_authentication_failed");
        if (!vague || !(authentication instanceof ClientSecretBasic basic)) {
            return new Verdict.Bad(meaning);
        }
        ClientSecretPost posted =
                new ClientSecretPost(basic.getClientID(), basic.getClientSecret());
        TokenReply reply = ask(evidence, endpoint, posted);
        boolean other =
                reply instanceof TokenReply.Refused refused
                        && !OktaErrors.finding(refused.error()).code().equals(meaning.code());
        if (!other) {
            evidence.noteThatNoSecretIsTaken();
        }
        return new Verdict.Bad(other ? sentOtherwise(error, isWrong(reply)) : noSecret(error));
    }

    /** Whether the secret is refused also where it is looked at. */
    private static boolean isWrong(TokenReply posted) {
        return posted instanceof TokenReply.Refused refused && refused.clientRefused();
    }

    private static Finding sentOtherwise(ProviderError error, boolean wrong) {
        String atOkta =
                "By the API of Okta set token_endpoint_auth_method to client_secret_basic; the"
                        + " Admin Console shows it as Client secret.";
        Findings.Mend finding =
                Findings.error("client_authentication_method", "client_secret")
                        .seen(
                                "The app wants the secret in the body of a request"
                                        + (wrong ? ", and does not accept this one there" : ""),
                                error.description())
                        .expected("The secret in the Authorization header: client_secret_basic");
        return wrong ? finding.mend(atOkta, "Enter the app's secret anew.") : finding.mend(atOkta);
    }

    private static Finding noSecret(ProviderError error) {
        return Findings.error("client_takes_no_secret", "client_secret")
                .seen("The app does not take a client secret at all", error.description())
                .expected("A web app whose client authentication is Client secret")
                .mend(
                        Ways.GENERAL
                                + " > Client Credentials > Client authentication: choose Client"
                                + " secret. A native app has none: take the web app.",
                        "Enter Client ID and Client secret of that web app.");
    }
}
