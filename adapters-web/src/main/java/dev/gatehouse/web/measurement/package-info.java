/**
 * Keeps what is measured as Prometheus metrics and shows them to whoever holds the right. It never
 * decides what is measured, and keeps nothing that a restart must not lose.
 */
@NullMarked
package dev.gatehouse.web.measurement;

import org.jspecify.annotations.NullMarked;
