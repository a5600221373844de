/** Starts a sandbox and speaks HTTP to it as clients do. */
@NullMarked
package dev.gatehouse.sandbox;

import org.jspecify.annotations.NullMarked;
