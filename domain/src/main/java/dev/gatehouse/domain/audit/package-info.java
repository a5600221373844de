/**
 * Decides what the audit log remembers: who did what to what, when and from where. It never holds a
 * secret or token.
 */
@NullMarked
package dev.gatehouse.domain.audit;

import org.jspecify.annotations.NullMarked;
