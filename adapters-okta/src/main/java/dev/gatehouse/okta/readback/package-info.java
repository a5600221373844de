/**
 * Decides what is wrong in an Okta tenant that was read, as findings. What a plan would create or
 * change is told here in words; what cannot be seen or mended by a plan is added. It changes
 * nothing.
 */
@NullMarked
package dev.gatehouse.okta.readback;

import org.jspecify.annotations.NullMarked;
