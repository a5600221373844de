/**
 * Decides how a malformed value is told to the person who typed it: a stable message code at a
 * named field. It never decides what a value means; each value type checks itself.
 */
@NullMarked
package dev.gatehouse.domain.field;

import org.jspecify.annotations.NullMarked;
