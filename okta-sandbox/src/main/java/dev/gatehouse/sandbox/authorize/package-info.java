/**
 * The authorize endpoint and the pages on its way: decides which error goes to a page and which to
 * the client, when a person must sign in, and what the client gets at the end.
 */
@NullMarked
package dev.gatehouse.sandbox.authorize;

import org.jspecify.annotations.NullMarked;
