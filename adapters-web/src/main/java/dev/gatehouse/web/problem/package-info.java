/**
 * Tells callers what went wrong: programs by a problem document (RFC 9457), people by a page.
 *
 * <p>Decides status, wording and what is logged. It never tells a caller what it may not know, and
 * never logs a token, secret or one-time link.
 */
@NullMarked
package dev.gatehouse.web.problem;

import org.jspecify.annotations.NullMarked;
