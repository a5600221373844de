/**
 * Clients that we did not write use the sandbox: Okta's management SDK, Okta's token verifier and
 * Spring Security.
 */
@NullMarked
package dev.gatehouse.sandbox.clients;

import org.jspecify.annotations.NullMarked;
