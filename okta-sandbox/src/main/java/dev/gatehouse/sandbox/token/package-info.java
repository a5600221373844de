/**
 * What the token endpoint hands out and takes back: authorization codes, families of refresh tokens
 * with rotation and reuse detection, access and ID tokens with exactly Okta's claims.
 */
@NullMarked
package dev.gatehouse.sandbox.token;

import org.jspecify.annotations.NullMarked;
