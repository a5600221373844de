/**
 * Decides how a session at the provider is ended and how tokens are given back: RP-initiated logout
 * and revocation. It never decides that somebody must be signed out.
 */
@NullMarked
package dev.gatehouse.oidc.session;

import org.jspecify.annotations.NullMarked;
