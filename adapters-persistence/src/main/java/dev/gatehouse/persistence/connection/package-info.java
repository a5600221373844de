/**
 * Keeps connections, their client secrets and the reports of trial sign-ins. Settings are JSON of
 * shapes that stand here, so that renaming in the domain never changes what is stored.
 */
@NullMarked
package dev.gatehouse.persistence.connection;

import org.jspecify.annotations.NullMarked;
