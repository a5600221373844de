/**
 * Decides what a fresh try-out holds: two organizations, one of them connected. It speaks HTTP only
 * and knows nothing of the server's inside.
 */
@NullMarked
package dev.gatehouse.demo;

import org.jspecify.annotations.NullMarked;
