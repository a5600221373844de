/**
 * Keeps sessions, by the hash of their id alone, and token sets, encrypted. It never decides when a
 * session ends.
 */
@NullMarked
package dev.gatehouse.persistence.session;

import org.jspecify.annotations.NullMarked;
