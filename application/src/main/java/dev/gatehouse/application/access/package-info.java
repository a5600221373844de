/**
 * Decides how a use case learns who is calling and what the caller may do. It never decides how a
 * caller proved who it is.
 */
@NullMarked
package dev.gatehouse.application.access;

import org.jspecify.annotations.NullMarked;
