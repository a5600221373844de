/** The people and groups of a tenant and who is in which; Everyone is computed, never stored. */
@NullMarked
package dev.gatehouse.sandbox.directory;

import org.jspecify.annotations.NullMarked;
