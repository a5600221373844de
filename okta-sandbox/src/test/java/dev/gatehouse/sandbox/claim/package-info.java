/** Expressions, group filters and the evaluation of policies. */
@NullMarked
package dev.gatehouse.sandbox.claim;

import org.jspecify.annotations.NullMarked;
