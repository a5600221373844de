/**
 * Keeps organizations, and decides how own addresses are stored so that a moved public URL moves
 * them. It never decides what an address looks like.
 */
@NullMarked
package dev.gatehouse.persistence.organization;

import org.jspecify.annotations.NullMarked;
