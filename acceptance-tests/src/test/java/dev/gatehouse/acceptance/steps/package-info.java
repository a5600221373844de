/**
 * Decides what the sentences of the feature files do. A step speaks HTTP to the programs, never to
 * their inside.
 */
@NullMarked
package dev.gatehouse.acceptance.steps;

import org.jspecify.annotations.NullMarked;
