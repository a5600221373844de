/** Decides what may depend on what, beyond what Maven's modules say already. */
@NullMarked
package dev.gatehouse.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
