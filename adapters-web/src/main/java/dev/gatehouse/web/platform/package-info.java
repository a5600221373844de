/**
 * What the installation itself publishes: its signing keys and that it is alive.
 *
 * <p>Decides how keys are published. It never signs anything and tells no detail of its health.
 */
@NullMarked
package dev.gatehouse.web.platform;

import org.jspecify.annotations.NullMarked;
