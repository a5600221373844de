/**
 * Decides what a session is, who owns it and why it ended. It never decides who somebody is; a
 * sign-in did.
 */
@NullMarked
package dev.gatehouse.domain.session;

import org.jspecify.annotations.NullMarked;
