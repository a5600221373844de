/**
 * Handing over the set-up of a connection: the administrator's list of links, the page behind a
 * link, the holder's way out, and the same as JSON.
 *
 * <p>Decides what these pages show. It never decides what a holder may do: the use cases do.
 */
@NullMarked
package dev.gatehouse.web.handover;

import org.jspecify.annotations.NullMarked;
