package dev.gatehouse.okta.management;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * Proves for each request that the token is ours, by a key made for this run (RFC 9449).
 *
 * @see <a href="https://developer.okta.com/docs/guides/dpop/oktaresourceserver/main/">Okta:
 *     DPoP</a>
 */
final class DpopAuthorizer implements Authorizer {
    private final DPoPProofFactory proofs;
    private final InstantSource clock;
    private volatile @Nullable String token;
    private volatile @Nullable String nonce;

    DpopAuthorizer(InstantSource clock) {
        this.clock = clock;
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            this.proofs = new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JDK has P-256", impossible);
        }
    }

    /** The token that Okta bound to this key. */
    void bound(String accessToken) {
        token = accessToken;
    }

    @Override
    public OutboundRequest authorize(OutboundRequest request) {
        String bearer = token;
        OutboundRequest proven = request.with(Map.of("DPoP", new Secret(proof(request, bearer))));
        return bearer == null ? proven : proven.authorized(new Secret("DPoP " + bearer));
    }

    /**
     * A nonce is asked for by {@code use_dpop_nonce} (section 8); it may be renewed at any time.
     */
    @Override
    public boolean wantsAnother(Answer answer) {
        boolean refused = answer.status() == 400 || answer.status() == 401;
        Optional<String> told = answer.header("dpop-nonce").filter(text -> !text.isBlank());
        if (!refused || told.isEmpty()) {
            return false;
        }
        nonce = told.get();
        return true;
    }

    private String proof(OutboundRequest request, @Nullable String bearer) {
        AccessToken bound = bearer == null ? null : new DPoPAccessToken(bearer);
        String asked = nonce;
        try {
            return proofs.createDPoPJWT(
                            new JWTID(16),
                            request.method().name(),
                            withoutQuery(request.target()),
                            Date.from(clock.instant()),
                            bound,
                            asked == null ? null : new Nonce(asked))
                    .serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key of our own signs", impossible);
        }
    }

    /** Section 4.2: {@code htu} is the address without query and fragment. */
    private static URI withoutQuery(URI target) {
        String text = target.toString();
        int query = text.indexOf('?');
        return query < 0 ? target : URI.create(text.substring(0, query));
    }
}
