/**
 * Decides what the nodes that share one database tell each other, and how work that one of them
 * must do is given to one. It never decides why something changed or what the work is.
 */
@NullMarked
package dev.gatehouse.application.cluster;

import org.jspecify.annotations.NullMarked;
