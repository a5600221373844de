/** Runs the contract suites of the ports against H2 and PostgreSQL, and what only storage has. */
@NullMarked
package dev.gatehouse.persistence;

import org.jspecify.annotations.NullMarked;
