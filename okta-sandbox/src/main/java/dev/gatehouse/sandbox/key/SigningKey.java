package dev.gatehouse.sandbox.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;

import java.text.ParseException;
import java.util.Map;

/** One key pair, parsed once and used by many threads. */
record SigningKey(String kid, RSAKey jwk, JWSSigner signer, JWSVerifier verifier) {
    static SigningKey parse(Map<String, Object> json) {
        try {
            RSAKey jwk = RSAKey.parse(json);
            return new SigningKey(
                    jwk.getKeyID(), jwk, new RSASSASigner(jwk), new RSASSAVerifier(jwk));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a signing key of the state cannot be read", e);
        }
    }
}
