/**
 * Decides how acceptance tests start the real programs: the server with a clock that they can move,
 * and the sandbox as it is.
 */
@NullMarked
package dev.gatehouse.acceptance.launcher;

import org.jspecify.annotations.NullMarked;
