/**
 * Decides what a provider can tell us of its own accord: that a person must be signed out, loses
 * access or a group. It never decides whether a message is genuine; connectors do.
 */
@NullMarked
package dev.gatehouse.domain.signal;

import org.jspecify.annotations.NullMarked;
