/**
 * The signing keys of each authorization server: made when first needed, rotated on schedule or on
 * demand with the next key published early, and kept with the tenant's state.
 */
@NullMarked
package dev.gatehouse.sandbox.key;

import org.jspecify.annotations.NullMarked;
