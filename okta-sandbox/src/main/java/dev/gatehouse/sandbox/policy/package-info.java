/**
 * Decides whether an access policy lets a client have the scopes it asks for, and with which
 * lifetimes; in Okta's order and without reading on after the first rule that fits.
 */
@NullMarked
package dev.gatehouse.sandbox.policy;

import org.jspecify.annotations.NullMarked;
