/** Decides which ways are so precious that a real browser walks them. */
@NullMarked
package dev.gatehouse.acceptance.journey;

import org.jspecify.annotations.NullMarked;
