/** Keeps operators and one-time links. It never decides what a link is good for. */
@NullMarked
package dev.gatehouse.persistence.operator;

import org.jspecify.annotations.NullMarked;
