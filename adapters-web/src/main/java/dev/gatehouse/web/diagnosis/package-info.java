/**
 * Decides how examinations are started, watched and told: as a page that fills in, as JSON, and as
 * a text for a colleague. It never decides what a check means.
 */
@NullMarked
package dev.gatehouse.web.diagnosis;

import org.jspecify.annotations.NullMarked;
