/**
 * Decides when a connection is examined, by whose wish, what of it is kept, and what counts as a
 * change for the worse. It never decides what a check means; connectors do.
 */
@NullMarked
package dev.gatehouse.application.diagnosis;

import org.jspecify.annotations.NullMarked;
