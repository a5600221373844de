/** Faults as a client meets them. */
@NullMarked
package dev.gatehouse.sandbox.trouble;

import org.jspecify.annotations.NullMarked;
