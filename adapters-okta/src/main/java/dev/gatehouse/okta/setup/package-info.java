/**
 * Decides what an Okta tenant should hold for an organization, how that differs from what is there,
 * and how the difference is done. Nothing is ever deleted, and what is not ours stays as it is.
 */
@NullMarked
package dev.gatehouse.okta.setup;

import org.jspecify.annotations.NullMarked;
