/**
 * The operator's set-up, sign-in and invitations by one-time links.
 *
 * <p>Decides how these pages look and which cookie they set. It never decides who becomes an
 * operator.
 */
@NullMarked
package dev.gatehouse.web.operator;

import org.jspecify.annotations.NullMarked;
