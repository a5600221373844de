package dev.gatehouse.sandbox.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.key.Algorithms;

import java.text.ParseException;
import java.util.Map;

/** A proof whose signature is right; what it says is judged by {@link DpopCheck}. */
record DpopProof(Document claims, String thumbprint) {
    static DpopProof parse(String serialized) {
        JWSObject jwt = read(serialized);
        if (jwt.getHeader().getType() == null
                || !jwt.getHeader().getType().getType().equals("dpop+jwt")) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_TYPE);
        }
        JWSAlgorithm algorithm = jwt.getHeader().getAlgorithm();
        if (!Algorithms.asymmetric(algorithm)) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_SIGNATURE_ALGORITHM);
        }
        JWK jwk = jwt.getHeader().getJWK();
        if (!(jwk instanceof AsymmetricJWK key) || jwk.isPrivate()) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF);
        }
        try {
            JWSVerifier verifier =
                    new DefaultJWSVerifierFactory()
                            .createJWSVerifier(jwt.getHeader(), key.toPublicKey());
            if (!jwt.verify(verifier)) {
                throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_SIGNATURE);
            }
            return new DpopProof(claims(jwt), jwk.computeThumbprint().toString());
        } catch (JOSEException e) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_SIGNATURE);
        }
    }

    private static JWSObject read(String serialized) {
        try {
            return JWSObject.parse(serialized);
        } catch (ParseException e) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_JWT);
        }
    }

    private static Document claims(JWSObject jwt) {
        Map<String, Object> json = jwt.getPayload().toJSONObject();
        if (json == null) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_JWT);
        }
        return new Document(json);
    }
}
