/**
 * The sign-in page, the way to the provider and back, and signing out.
 *
 * <p>Decides where a browser is sent and what it is told. It never decides who is let in.
 */
@NullMarked
package dev.gatehouse.web.signin;

import org.jspecify.annotations.NullMarked;
