/**
 * Decides which steps the guide to Okta has and what we see of each. It never words a step: the
 * message files do.
 */
@NullMarked
package dev.gatehouse.okta.guide;

import org.jspecify.annotations.NullMarked;
