/**
 * Finds out who calls, before any controller runs.
 *
 * <p>Decides which credential counts (the {@code Authorization} header before the session cookie),
 * that an unsafe request comes from our own pages, and how long an answer is remembered. It never
 * decides what a caller may do: the use cases do.
 */
@NullMarked
package dev.gatehouse.web.access;

import org.jspecify.annotations.NullMarked;
