/**
 * Decides how a provider is asked things that need no person: an authorization request that must
 * not show a page, a token request that must not give a token, the metadata at its other address.
 * It reports what came back and never judges it; connectors do.
 */
@NullMarked
package dev.gatehouse.oidc.diagnosis;

import org.jspecify.annotations.NullMarked;
