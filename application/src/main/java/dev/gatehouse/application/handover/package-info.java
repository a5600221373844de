/**
 * Decides how the set-up of a connection is handed over to somebody without an account: who may
 * make such a link, what its holder may do, and when that is over. It never lets the holder use
 * what somebody else has entered as a secret.
 */
@NullMarked
package dev.gatehouse.application.handover;

import org.jspecify.annotations.NullMarked;
