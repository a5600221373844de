/** Decides how examinations and watches are stored; never when a connection is examined. */
@NullMarked
package dev.gatehouse.persistence.diagnosis;

import org.jspecify.annotations.NullMarked;
