package dev.gatehouse.okta.management;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.util.URLUtils;

import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest;
import dev.gatehouse.okta.finding.Findings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gets the access token of a service app at the org authorization server, the only one that gives
 * Okta's own scopes (RFC 7523, client credentials).
 *
 * @see <a href="https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/">Okta:
 *     service apps</a>
 */
public final class ServiceAppToken {
    /** Sought in that order; the second set does without what only makes a diagnosis richer. */
    private static final List<String> SCOPES =
            List.of(
                    "okta.apps.manage okta.groups.manage okta.authorizationServers.manage"
                            + " okta.logs.read okta.users.read",
                    "okta.apps.manage okta.groups.manage okta.authorizationServers.manage");

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final OutboundGuard guard;
    private final URI endpoint;
    private final InstantSource clock;

    public ServiceAppToken(OutboundGuard guard, Origin origin, InstantSource clock) {
        this.guard = guard.asking(ProviderCall.TOKEN);
        this.endpoint = URI.create(origin + "/oauth2/v1/token");
        this.clock = clock;
    }

    /** What came of asking. */
    public sealed interface Outcome {
        record Granted(Authorizer authorizer) implements Outcome {}

        record Refused(Finding finding) implements Outcome {}
    }

    public Outcome ask(SetUpCredential.ServiceApp app) {
        Optional<PrivateKeys.Signing> key =
                PrivateKeys.read(app.privateKey().reveal(), app.keyId());
        if (key.isEmpty()) {
            return new Outcome.Refused(unreadableKey());
        }
        Outcome last = new Outcome.Refused(unreadableKey());
        for (String scopes : SCOPES) {
            OutboundOutcome outcome = send(app, key.get(), scopes, Optional.empty());
            last = read(app, key.get(), scopes, outcome);
            if (!(last instanceof Outcome.Refused(Finding finding))
                    || !finding.code().value().equals("setup_scope_not_granted")) {
                return last;
            }
        }
        return last;
    }

    private Outcome read(
            SetUpCredential.ServiceApp app,
            PrivateKeys.Signing key,
            String scopes,
            OutboundOutcome outcome) {
        ServiceAppAnswer answer = new ServiceAppAnswer(outcome, SCOPES.getLast());
        if (answer.wantsProof()) {
            DpopAuthorizer proof = new DpopAuthorizer(clock);
            OutboundOutcome again = send(app, key, scopes, Optional.of(proof));
            ServiceAppAnswer proven = new ServiceAppAnswer(again, SCOPES.getLast());
            return proven.token("DPoP")
                    .map(token -> bound(proof, token))
                    .orElseGet(() -> new Outcome.Refused(proven.refusal()));
        }
        return answer.token("Bearer")
                .<Outcome>map(token -> new Outcome.Granted(bearer(token)))
                .orElseGet(() -> new Outcome.Refused(answer.refusal()));
    }

    private static Outcome bound(DpopAuthorizer proof, String token) {
        proof.bound(token);
        return new Outcome.Granted(proof);
    }

    private OutboundOutcome send(
            SetUpCredential.ServiceApp app,
            PrivateKeys.Signing key,
            String scopes,
            Optional<DpopAuthorizer> proof) {
        OutboundOutcome first = guard.send(proven(request(app, key, scopes), proof));
        boolean again =
                first instanceof Answer answer
                        && proof.map(p -> p.wantsAnother(answer)).orElse(false);
        // An assertion is used once (RFC 7523, section 3, jti), so that it is made anew.
        return again ? guard.send(proven(request(app, key, scopes), proof)) : first;
    }

    private static OutboundRequest proven(OutboundRequest request, Optional<DpopAuthorizer> proof) {
        return proof.map(p -> p.authorize(request)).orElse(request);
    }

    private OutboundRequest request(
            SetUpCredential.ServiceApp app, PrivateKeys.Signing key, String scopes) {
        Map<String, List<String>> form = new TreeMap<>();
        form.put("grant_type", List.of("client_credentials"));
        form.put("scope", List.of(scopes));
        form.putAll(assertion(app, key).toParameters());
        Secret body = new Secret(URLUtils.serializeParameters(form));
        return OutboundRequest.post(endpoint, Optional.empty(), body);
    }

    private PrivateKeyJWT assertion(SetUpCredential.ServiceApp app, PrivateKeys.Signing key) {
        Instant now = clock.instant();
        JWTAuthenticationClaimsSet claims =
                new JWTAuthenticationClaimsSet(
                        new ClientID(app.client().value()),
                        new Audience(endpoint).toSingleAudienceList(),
                        Date.from(now.plus(LIFETIME)),
                        null,
                        Date.from(now),
                        new JWTID(32));
        try {
            return new PrivateKeyJWT(claims, key.algorithm(), key.key(), key.id(), null);
        } catch (JOSEException | IllegalArgumentException unfit) {
            throw new IllegalStateException("A key that was read signs", unfit);
        }
    }

    private static Authorizer bearer(String token) {
        return new Authorizer() {
            @Override
            public OutboundRequest authorize(OutboundRequest request) {
                return request.authorized(new Secret("Bearer " + token));
            }

            @Override
            public boolean wantsAnother(Answer answer) {
                return false;
            }
        };
    }

    private static Finding unreadableKey() {
        return Findings.error("setup_key_unreadable", "private_key")
                .seen("This is not a private key that can be used")
                .expected("A private JSON Web Key, or PEM that begins with BEGIN PRIVATE KEY")
                .mend(
                        "Applications > Applications > your service app > General > Public Keys:"
                                + " make a key and copy the private part, which Okta shows once.",
                        "Enter all of it.");
    }
}
