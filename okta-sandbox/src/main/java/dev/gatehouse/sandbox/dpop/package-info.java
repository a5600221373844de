/**
 * Proof of possession as Okta speaks it: proofs with a nonce and a jti of their own, tokens bound
 * to the key that made them (RFC 9449; reference chapter 2).
 */
@NullMarked
package dev.gatehouse.sandbox.dpop;

import org.jspecify.annotations.NullMarked;
