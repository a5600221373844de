/** Appends to the audit log and reads it. Nothing here changes or removes an entry. */
@NullMarked
package dev.gatehouse.persistence.audit;

import org.jspecify.annotations.NullMarked;
