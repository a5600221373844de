/**
 * The set-up assistant: its form, plan, progress and diagnosis, and the same as JSON.
 *
 * <p>Decides how a plan and its run are shown. It never keeps a credential: what was typed lives as
 * long as the request.
 */
@NullMarked
package dev.gatehouse.web.setup;

import org.jspecify.annotations.NullMarked;
