/**
 * Decides how a connection is edited, proven and switched, and what a connector must be able to do.
 * It never speaks a protocol; connectors do.
 */
@NullMarked
package dev.gatehouse.application.connection;

import org.jspecify.annotations.NullMarked;
