/** Decides nothing: starts the program and wires the use cases to the adapters. */
@NullMarked
package dev.gatehouse.server;

import org.jspecify.annotations.NullMarked;
