/**
 * The tester's side, on a port of its own: shows what one needs to connect a tenant and causes, by
 * a click or one call, everything that happens to sessions in real life.
 */
@NullMarked
package dev.gatehouse.sandbox.admin;

import org.jspecify.annotations.NullMarked;
