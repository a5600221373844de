/**
 * Decides how an Okta authorization server is entered and shown, and which checks its settings must
 * pass before a person tries them. It never signs anybody in.
 */
@NullMarked
package dev.gatehouse.okta.connection;

import org.jspecify.annotations.NullMarked;
