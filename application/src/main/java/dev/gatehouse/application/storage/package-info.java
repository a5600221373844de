/**
 * Decides what every port that stores has in common: the transaction, the identity of new things,
 * pages of lists, and what happens when two change the same thing.
 */
@NullMarked
package dev.gatehouse.application.storage;

import org.jspecify.annotations.NullMarked;
