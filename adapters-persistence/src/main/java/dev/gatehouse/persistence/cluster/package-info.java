/**
 * Carries changes from node to node: a table that is written with what it tells, a notification at
 * its commit where the database is PostgreSQL, and a reader that misses nothing. It never knows
 * what the nodes remember.
 */
@NullMarked
package dev.gatehouse.persistence.cluster;

import org.jspecify.annotations.NullMarked;
