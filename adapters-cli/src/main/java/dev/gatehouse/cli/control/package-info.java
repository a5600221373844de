/**
 * Decides how the owner of the installation speaks to the running server: over a Unix domain socket
 * that only the owner can open. It never decides what a command does.
 */
@NullMarked
package dev.gatehouse.cli.control;

import org.jspecify.annotations.NullMarked;
