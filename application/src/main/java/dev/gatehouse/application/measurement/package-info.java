/**
 * Decides what is worth counting for whoever watches over the installation. It never decides how
 * numbers are kept or shown, and never names a person, an organization or a secret: what is told
 * here has few values, all known beforehand.
 */
@NullMarked
package dev.gatehouse.application.measurement;

import org.jspecify.annotations.NullMarked;
