/**
 * Decides whether a token is genuine: signed by the keys of exactly one provider, for exactly one
 * audience, in its time. It never decides what a genuine token permits, and it takes the time from
 * the injected clock alone.
 */
@NullMarked
package dev.gatehouse.oidc.token;

import org.jspecify.annotations.NullMarked;
