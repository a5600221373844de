/**
 * The identity provider connection: form, checks, trial report, guide, and the same as JSON.
 *
 * <p>Decides how settings and findings are shown. It never judges settings: the use cases and
 * connectors do.
 */
@NullMarked
package dev.gatehouse.web.connection;

import org.jspecify.annotations.NullMarked;
