/** Decides how runs of the set-up assistant are kept; a credential is never part of them. */
@NullMarked
package dev.gatehouse.persistence.setup;

import org.jspecify.annotations.NullMarked;
