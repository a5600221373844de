/**
 * Decides what a provider's own word does here: whose sessions it ends, which sign-ins and tokens
 * it outdates, and that it does so once. It never reads a message; connectors do.
 */
@NullMarked
package dev.gatehouse.application.signal;

import org.jspecify.annotations.NullMarked;
