/**
 * Decides what Okta tells of its own accord: Universal Logout, security events, event hooks and
 * front-channel logout. It never ends a session itself.
 */
@NullMarked
package dev.gatehouse.okta.signal;

import org.jspecify.annotations.NullMarked;
