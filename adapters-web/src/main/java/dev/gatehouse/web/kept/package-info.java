/**
 * What was typed into a form whose session ended before it was sent.
 *
 * <p>Decides what of it is kept (never a secret), for how long and for whom, and shows it again
 * after signing in. It stores nothing on the server, and never sends anything by itself.
 */
@NullMarked
package dev.gatehouse.web.kept;

import org.jspecify.annotations.NullMarked;
