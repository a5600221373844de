package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.oidc.diagnosis.SilentQuestion;
import dev.gatehouse.oidc.diagnosis.SilentQuestion.Challenge;
import dev.gatehouse.oidc.diagnosis.TokenProbe;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.oidc.signin.SecretUse;
import dev.gatehouse.okta.finding.Findings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Okta knows the native app and lets it in without a secret (RFC 8252, section 8.4).
 *
 * <p>Its redirect URI belongs to the mobile app, so ours is refused; that it is only the redirect
 * URI that is refused shows that the app is known.
 */
final class NativeClientCheck implements Check<Evidence> {
    static final String NAME = "native_client";
    private static final String FIELD = "native_client_id";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(CustomServerCheck.NAME);
    }

    /** Those may fail authentications, of which only so many are allowed. */
    @Override
    public List<String> after() {
        return List.of(ClientAuthenticationCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        Optional<ClientId> client =
                evidence.connection()
                        .settings()
                        .users()
                        .flatMap(UserAuthentication::nativeClientId);
        if (client.isEmpty()) {
            return new Verdict.Unseen("No native client is entered.");
        }
        return known(evidence, client.get());
    }

    private static Verdict known(Evidence evidence, ClientId client) {
        SilentAnswer answer =
                evidence.ask(
                        new SilentQuestion(
                                evidence.found().authorizationEndpoint(),
                                client,
                                evidence.connection().redirectUri(),
                                List.of(Evidence.OPENID),
                                Challenge.S256));
        Optional<ErrorPage> page = ErrorPage.read(answer);
        if (page.isPresent()) {
            return switch (page.get()) {
                case UNKNOWN_CLIENT -> new Verdict.Bad(unknown(client));
                case SERVICE_APP -> new Verdict.Bad(service());
                case UNKNOWN_REDIRECT_URI -> publicOne(evidence, client);
            };
        }
        return answer instanceof SilentAnswer.SentBack
                ? publicOne(evidence, client)
                : new Verdict.Unseen("Okta did not say whether it knows the app.");
    }

    private static Verdict publicOne(Evidence evidence, ClientId client) {
        if (evidence.watching() || !evidence.failed().mayTry()) {
            return new Verdict.Unseen(
                    "Okta knows the app. Whether it needs a secret was not tried, so that nobody is"
                            + " locked out.");
        }
        URI endpoint = evidence.found().tokenEndpoint();
        if (evidence.secretUse() instanceof SecretUse.Elsewhere) {
            return new Verdict.Unseen("Okta knows the app. The token endpoint was not asked.");
        }
        URI redirect = evidence.connection().redirectUri();
        return switch (evidence.tokens().ask(endpoint, client, TokenProbe.unknownCode(redirect))) {
            // What is wrong with the endpoint itself is told at the client authentication.
            case TokenReply.Unreachable _, TokenReply.Nonsense _, TokenReply.Granted _ ->
                    new Verdict.Unseen("Okta knows the app. The token endpoint gave no answer.");
            case TokenReply.Refused refused when refused.clientRefused() -> {
                evidence.failed().count();
                yield new Verdict.Bad(confidential(refused.error().description()));
            }
            case TokenReply.Refused(ProviderError error)
                    when error.code().equals("invalid_grant")
                            || error.code().equals("unauthorized_client") ->
                    new Verdict.Good(
                            "Okta knows the app and asks it for no secret; its redirect URI shows"
                                    + " when the mobile app signs in");
            case TokenReply.Refused(ProviderError error) ->
                    new Verdict.Unseen(
                            "Okta knows the app. Whether it needs a secret does not show: "
                                    + error.code());
        };
    }

    private static Finding unknown(ClientId client) {
        return Findings.error("native_client_unknown", FIELD)
                .seen("Okta does not know this native client", client.value())
                .expected("The Client ID of an active native app")
                .mend(
                        "Applications > Applications > your native app > General shows it; the app"
                                + " must be active.",
                        "Enter it as Native client ID, or leave the field empty.");
    }

    private static Finding service() {
        return Findings.error("native_client_is_service", FIELD)
                .seen("This is an API Services app, with which nobody can sign in")
                .expected("An app of the type OIDC - Native Application")
                .mend(
                        "Make an app of the type OIDC - Native Application.",
                        "Enter its Client ID as Native client ID.");
    }

    private static Finding confidential(String fact) {
        return Findings.error("native_client_confidential", FIELD)
                .seen("This app needs a secret, which a mobile app cannot keep", fact)
                .expected("An app of the type OIDC - Native Application")
                .mend(
                        "Make an app of the type OIDC - Native Application; its client"
                                + " authentication is None.",
                        "Enter its Client ID as Native client ID.");
    }
}
