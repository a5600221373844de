/**
 * Measures what a session costs, on the server as it is shipped and a real PostgreSQL, and how long
 * an examination takes, at the Okta stand-in. It judges nothing: a figure depends on the machine,
 * so it is told with its conditions.
 */
@NullMarked
package dev.gatehouse.benchmarks;

import org.jspecify.annotations.NullMarked;
