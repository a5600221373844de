/**
 * Decides how the program ./gatehouse finds the running server and shows what it answers. It never
 * knows the commands; the server does.
 */
@NullMarked
package dev.gatehouse.cli.client;

import org.jspecify.annotations.NullMarked;
