/**
 * Reads a readable YAML file and turns it into the documents that the Management API would hold;
 * knows Okta's shapes, so that nobody has to write them by hand.
 */
@NullMarked
package dev.gatehouse.sandbox.seed;

import org.jspecify.annotations.NullMarked;
