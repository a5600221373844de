/**
 * Decides which commands the owner of the installation has and what they print. It never holds a
 * business rule; use cases do.
 */
@NullMarked
package dev.gatehouse.cli.command;

import org.jspecify.annotations.NullMarked;
