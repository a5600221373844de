/**
 * The token endpoint: authenticates the client, then answers one of four grants; the order in which
 * it examines a request is a switch, because Okta does not tell it.
 */
@NullMarked
package dev.gatehouse.sandbox.tokenendpoint;

import org.jspecify.annotations.NullMarked;
