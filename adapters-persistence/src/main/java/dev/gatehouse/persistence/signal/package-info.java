/** Keeps on JDBC what signals leave behind; of subjects, ids and secrets only hashes. */
@NullMarked
package dev.gatehouse.persistence.signal;

import org.jspecify.annotations.NullMarked;
