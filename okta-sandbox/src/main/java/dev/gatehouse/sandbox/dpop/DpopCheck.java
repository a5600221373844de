package dev.gatehouse.sandbox.dpop;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.List;
import java.util.Optional;

/** Judges the proof of a request (RFC 9449 4.3; texts from Okta's catalogue). */
public record DpopCheck(Realm realm) {
    private static final long OLDEST = 300;
    private static final long TOLERANCE = 60;

    /** The proof of a token request: needs Okta's nonce; empty when there is no header. */
    public Optional<String> atTokenEndpoint(List<String> headers, String url) {
        return proof(headers, "POST", url, true).map(DpopProof::thumbprint);
    }

    /** The proof of a resource request, bound to its access token by {@code ath}. */
    public String atResource(List<String> headers, String method, String url, String tokenHash) {
        DpopProof proof =
                proof(headers, method, url, false)
                        .orElseThrow(() -> new Refusal(OAuthFault.DPOP_PROOF_REQUIRED_FOR_TOKEN));
        if (!proof.claims().text("ath").equals(tokenHash)) {
            throw new Refusal(OAuthFault.DPOP_PROOF_INVALID_ATH);
        }
        return proof.thumbprint();
    }

    private Optional<DpopProof> proof(
            List<String> headers, String method, String url, boolean nonce) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        if (headers.size() > 1) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_MULTIPLE_HEADERS_NOT_ALLOWED);
        }
        DpopProof proof = DpopProof.parse(headers.getFirst());
        examine(proof.claims(), method, url);
        if (nonce) {
            examineNonce(proof.claims());
        }
        examineOnce(proof.claims());
        return Optional.of(proof);
    }

    private void examine(Document claims, String method, String url) {
        if (!claims.text("htm").equals(method)) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_HTM);
        }
        if (!claims.text("htu").equals(url)) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_HTU);
        }
        long issued = claims.number("iat", -1);
        long now = realm.tenant().clock().epochSecond();
        if (issued < 0) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_IAT);
        }
        if (issued > now + TOLERANCE) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_JWT_ISSUED_IN_FUTURE);
        }
        if (now - issued > OLDEST) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_JWT_TOO_OLD);
        }
    }

    private void examineNonce(Document claims) {
        String nonce = claims.text("nonce");
        if (nonce.isEmpty() || !realm.dpopNonces().accepts(nonce)) {
            throw new Refusal(OAuthFault.USE_DPOP_NONCE);
        }
    }

    /** A proof works once (RFC 9449 11.1). */
    private void examineOnce(Document claims) {
        String jti = claims.text("jti");
        if (jti.isEmpty()) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_JTI);
        }
        long until = claims.number("iat", 0) + OLDEST + TOLERANCE;
        if (!realm.usedOnce().first("dpop/" + jti, until)) {
            throw new Refusal(OAuthFault.DPOP_PROOF_ALREADY_USED);
        }
    }
}
