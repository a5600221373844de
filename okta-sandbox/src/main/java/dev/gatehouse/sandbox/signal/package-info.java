/**
 * What a tenant tells others of its own accord: Universal Logout calls, security events and event
 * hooks; sent from threads of their own, never on a request's.
 */
@NullMarked
package dev.gatehouse.sandbox.signal;

import org.jspecify.annotations.NullMarked;
