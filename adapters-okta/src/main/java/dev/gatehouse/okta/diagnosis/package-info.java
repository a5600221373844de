/**
 * Decides which checks an Okta connection must pass before a person tries it, what each of them
 * asks of Okta, and what its answer means under every order in which Okta may examine a request. It
 * never signs anybody in and never fails more than two client authentications at a time.
 */
@NullMarked
package dev.gatehouse.okta.diagnosis;

import org.jspecify.annotations.NullMarked;
