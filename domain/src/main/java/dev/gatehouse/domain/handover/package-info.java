/**
 * Decides what a hand-over is: the set-up of one organization's connection in the hands of somebody
 * without an account, for a time. It never holds a right of its own; its maker's right stands
 * behind it.
 */
@NullMarked
package dev.gatehouse.domain.handover;

import org.jspecify.annotations.NullMarked;
