/**
 * Decides what a set-up at the provider is: what is wanted, the plan that leads there, and what
 * became of each of its steps. It never talks to a provider and never holds a credential longer
 * than a run.
 */
@NullMarked
package dev.gatehouse.domain.setup;

import org.jspecify.annotations.NullMarked;
