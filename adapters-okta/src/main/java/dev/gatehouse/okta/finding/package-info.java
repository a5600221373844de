/**
 * Decides how a trouble is told to an administrator of an Okta tenant: what was seen, what was
 * expected, and which way through Okta's Admin Console mends it. It never decides whether there is
 * a trouble.
 */
@NullMarked
package dev.gatehouse.okta.finding;

import org.jspecify.annotations.NullMarked;
