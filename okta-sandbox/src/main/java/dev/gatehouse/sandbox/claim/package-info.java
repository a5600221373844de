/**
 * Computes the claims of a token: group filters, the subset of Okta's expression language that the
 * guides use, and the system claims; says nothing about signing.
 */
@NullMarked
package dev.gatehouse.sandbox.claim;

import org.jspecify.annotations.NullMarked;
