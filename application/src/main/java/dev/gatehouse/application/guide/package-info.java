/**
 * Decides what the set-up guide of an organization lists, which values of ours stand in it, and how
 * far each step is done as far as we can see. It never words a step and never asks the provider: it
 * reads what examinations and trial sign-ins have left.
 */
@NullMarked
package dev.gatehouse.application.guide;

import org.jspecify.annotations.NullMarked;
