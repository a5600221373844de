/**
 * Knows how the addresses of organizations look, and nothing else does.
 *
 * <p>It decides which organization a path belongs to and remembers the answer for a few seconds. It
 * never decides who may enter there.
 */
@NullMarked
package dev.gatehouse.web.address;

import org.jspecify.annotations.NullMarked;
