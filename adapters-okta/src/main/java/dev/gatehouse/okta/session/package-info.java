/**
 * Decides how a session at Okta is ended and how its tokens are given back. It never keeps anybody
 * signed in because Okta is away.
 */
@NullMarked
package dev.gatehouse.okta.session;

import org.jspecify.annotations.NullMarked;
