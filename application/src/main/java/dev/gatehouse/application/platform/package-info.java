/** Decides how the installation keeps the keys that are its own. It never signs anything itself. */
@NullMarked
package dev.gatehouse.application.platform;

import org.jspecify.annotations.NullMarked;
