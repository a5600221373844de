/**
 * Receives signals of providers over HTTP and shows the administrator what is set up and what came.
 *
 * <p>Decides about form and status only. A signal is never judged by a cookie, and what is wrong
 * with one is told to its sender no closer than its specification asks.
 */
@NullMarked
package dev.gatehouse.web.signal;

import org.jspecify.annotations.NullMarked;
