/**
 * Faults on demand, for each endpoint of each tenant: slow, broken, busy, gone, cut short, or
 * silent after the work was done; and the rate limits with their three headers.
 */
@NullMarked
package dev.gatehouse.sandbox.trouble;

import org.jspecify.annotations.NullMarked;
